package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// `dotenv_values()` of python-dotenv, which [PythonDotenvParser] follows. A line that it cannot read is skipped; only
/// bytes that are not UTF-8 end it.
final class PythonDotenv implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "python-dotenv", "python-dotenv, dotenv_values()", "1.2.2", "https://github.com/theskumar/python-dotenv");

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        String bytes = FileText.bytes(file);
        int malformed = Runes.malformed(bytes);
        if (malformed >= 0) {
            return Reading.Refused.at(Refusal.NOT_UTF8, FileText.line(bytes, malformed));
        }
        // Python reads a text file with each kind of line end as \n.
        String text = bytes.replace("\r\n", "\n").replace('\r', '\n');
        int start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        return new PythonDotenvParser(text.substring(start), environment).read();
    }
}
