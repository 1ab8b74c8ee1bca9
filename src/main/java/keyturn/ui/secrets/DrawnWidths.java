package keyturn.ui.secrets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keyturn.env.ProfileName;

/// How wide the columns are: as the person has drawn them, else as their cells want it.
final class DrawnWidths {

    private final Map<String, Double> drawn;

    DrawnWidths(Map<String, Double> drawn) {
        this.drawn = new HashMap<>(drawn);
    }

    void draw(ProfileName profile, double width) {
        drawn.put(profile.name(), width);
    }

    /// What is to be remembered.
    Map<String, Double> drawn() {
        return Map.copyOf(drawn);
    }

    /// @param room  what the columns share
    /// @param scale how large texts are
    Axis axis(Matrix matrix, List<ProfileColumn> profiles, double room, double scale) {
        List<Double> wanted = ColumnWidths.of(matrix, profiles, room / scale);
        return Axis.of(
                wanted.size(),
                index -> drawn.getOrDefault(
                        profiles.get(index).profile().name(), Math.floor(wanted.get(index) * scale)));
    }
}
