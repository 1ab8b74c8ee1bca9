package keyturn.crypto;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import keyturn.failure.Failure;

/// Finds the file key in an age header, and knows afterwards why it did not.
interface AgeStanzas extends RecipientStanzaReader {

    /// What to tell if the file did not open, seen from what this reader met.
    Failure refusal(String name);
}
