package keyturn.usage;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// pom.xml: its dependencies; those that are only managed need not be used.
final class MavenProject implements Clue {

    /// No pom nests deeper.
    private static final int MAX_DEPTH = 100;

    @Override
    public boolean knows(FileName name) {
        return name.is("pom.xml");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        try {
            // A document type could lead to other files, or to gigabytes of text.
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            read(factory.createXMLStreamReader(new StringReader(file.text())), found);
        } catch (XMLStreamException mistake) {
            // What came before it counts.
        }
    }

    private static void read(XMLStreamReader in, Found found) throws XMLStreamException {
        var path = new ArrayDeque<String>();
        Map<String, String> dependency = new HashMap<>();
        var value = new StringBuilder();
        int line = 1;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (path.size() > MAX_DEPTH) {
                    return;
                }
                path.addLast(in.getLocalName());
                value.setLength(0);
                if (in.getLocalName().equals("dependency")) {
                    dependency.clear();
                    line = in.getLocation().getLineNumber();
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                value.append(in.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.removeLast();
                String parent = path.isEmpty() ? "" : path.getLast();
                if (parent.equals("dependency")) {
                    dependency.put(in.getLocalName(), value.toString().strip());
                } else if (in.getLocalName().equals("dependency") && !path.contains("dependencyManagement")) {
                    tell(dependency, line, found);
                }
                value.setLength(0);
            }
        }
    }

    private static void tell(Map<String, String> dependency, int line, Found found) {
        JavaLibraries.tell(
                String.join(
                        ":",
                        dependency.getOrDefault("groupId", ""),
                        dependency.getOrDefault("artifactId", ""),
                        dependency.getOrDefault("version", "")),
                line,
                found);
    }
}
