package keyturn.connect;

import keyturn.env.SecretText;

/// Who logs in.
///
/// @param user     empty where the profile names none
/// @param password empty where the profile has none
public record Credentials(SecretText user, SecretText password) {

    public static final Credentials NONE = new Credentials(SecretText.EMPTY, SecretText.EMPTY);
}
