package keyturn.usage;

import static keyturn.text.Texts.text;

/// `kubectl apply -k`: generators that take an env file, which is read as `--from-env-file` reads it:
/// <https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/>.
final class Kustomization implements Clue {

    @Override
    public boolean knows(FileName name) {
        return name.is("kustomization.yaml", "kustomization.yml", "Kustomization");
    }

    @Override
    public void read(ProjectFile file, Found found) {
        for (Entry entry : YamlEntries.read(file.lines())) {
            boolean generator =
                    entry.at(0).equals("secretGenerator") || entry.at(0).equals("configMapGenerator");
            if (generator && (entry.last().equals("envs") || entry.last().equals("env"))) {
                found.add("kubectl", entry.line(), text("usage.kustomize"));
            }
        }
    }
}
