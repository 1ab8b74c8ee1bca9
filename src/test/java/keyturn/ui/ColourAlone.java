package keyturn.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// States that only their colour tells of. What is seen without colours is the words of a node, its icons and its
/// shape; two nodes that are the same in these must have the same tone, wherever they are.
final class ColourAlone {

    /// What [keyturn.ui.part.Tone] gives to a node.
    private static final List<String> TONES = List.of("good", "warn", "bad");

    private static final Pattern NAME_OF_A_KEY = Pattern.compile("[A-Z][A-Z0-9_…]*(\\.\\.\\.)?[A-Z0-9_]*");

    /// By what is seen without colours: the tone, and where it was first seen.
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(String tone, String place) {}

    List<String> problems(Parent area, String place) {
        var problems = new ArrayList<String>();
        for (Node node : ShownNodes.in(area)) {
            TONES.stream()
                    .filter(node.getStyleClass()::contains)
                    .findFirst()
                    .ifPresent(tone -> look(node, tone, place, problems));
        }
        return problems;
    }

    private void look(Node node, String tone, String place, List<String> problems) {
        String words = ShownNodes.words(node);
        String told = words + " " + icons(node) + " " + shape(node);
        if (words.isEmpty() && told.isBlank() && !isExplainedBeside(node)) {
            problems.add("neither words nor an icon nor a shape: " + ShownNodes.name(node));
        } else if (NAME_OF_A_KEY.matcher(words).matches()
                && !words.equals(words.replace("_", ""))
                && told.strip().equals(words)) {
            problems.add("the name of a key, and its colour alone says how it stands: " + ShownNodes.name(node));
        } else if (!told.isBlank()) {
            var kind = node.getStyleClass().stream()
                    .filter(each -> !TONES.contains(each))
                    .collect(Collectors.joining("."));
            var first = seen.putIfAbsent(kind + " " + told, new Seen(tone, place));
            if (first != null && !first.tone().equals(tone)) {
                problems.add("the same as one that is %s (%s), but %s: %s"
                        .formatted(first.tone(), first.place(), tone, ShownNodes.name(node)));
            }
        }
    }

    private static String icons(Node node) {
        List<Node> parts = node instanceof Parent parent ? ShownNodes.in(parent) : List.of(node);
        return parts.stream()
                .filter(FontIcon.class::isInstance)
                .map(icon -> ((FontIcon) icon).getIconLiteral())
                .collect(Collectors.joining(" "));
    }

    /// Empty for the plain box that everything is.
    private static String shape(Node node) {
        if (!(node instanceof Region region) || !region.getStyleClass().contains("finding-mark")) {
            return "";
        }
        boolean ring = region.getBorder() != null && region.getBackground() == null;
        return region.getShape() != null ? "triangle" : ring ? "ring" : "dot";
    }

    /// Part of a picture whose words stand beside it, such as a line of the timeline.
    private static boolean isExplainedBeside(Node node) {
        return node.getParent() != null
                && (node.getParent().getAccessibleText() != null
                        || !ShownNodes.words(node.getParent()).isEmpty());
    }
}
