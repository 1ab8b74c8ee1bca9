package keyturn.env.loader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;

/// What the loaders in use read of every profile.
///
/// @param loaders  those in use
/// @param assumed  nothing shows which are in use: `loaders` is a guess
/// @param profiles by profile, then by the loader's id, in the order of `loaders`
public record LoaderReadings(List<Loader> loaders, boolean assumed, Map<ProfileName, Map<String, Reading>> profiles) {

    /// Where nobody asked.
    public static final LoaderReadings NONE = new LoaderReadings(List.of(), true, Map.of());

    public LoaderReadings {
        loaders = List.copyOf(loaders);
        profiles = Map.copyOf(profiles);
    }

    /// Reads every document with every loader.
    public static LoaderReadings of(List<Loader> loaders, boolean assumed, Map<ProfileName, EnvDocument> documents) {
        var profiles = new LinkedHashMap<ProfileName, Map<String, Reading>>();
        documents.forEach((profile, document) -> profiles.put(profile, of(loaders, document)));
        return new LoaderReadings(loaders, assumed, profiles);
    }

    /// Reads one document with every loader.
    public static Map<String, Reading> of(List<Loader> loaders, EnvDocument document) {
        byte[] bytes = document.bytes();
        var readings = new LinkedHashMap<String, Reading>();
        loaders.forEach(loader -> readings.put(loader.id(), loader.read(bytes)));
        return readings;
    }

    /// What the loaders read of one profile; empty if it was not read.
    public Map<String, Reading> of(ProfileName profile) {
        return profiles.getOrDefault(profile, Map.of());
    }
}
