package keyturn.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import keyturn.env.loader.Loader;
import keyturn.policy.Policy;
import keyturn.policy.PolicyFile;
import keyturn.usage.UsedLoaders.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LoadersInUseTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void aProjectFileShowsItsLoader(String file, String content, String loader, int line, String evidence)
            throws IOException {
        write(file, content);

        UsedLoaders used = find();

        assertThat(used.basis()).isEqualTo(Basis.FOUND);
        assertThat(used.complete()).isTrue();
        assertThat(used.uses())
                .singleElement()
                .returns(loader, LoaderUse::loader)
                .returns(folder.resolve(file), LoaderUse::file)
                .returns(line, use -> use.line().orElseThrow())
                .returns(evidence, LoaderUse::evidence);
    }

    static Stream<Arguments> aProjectFileShowsItsLoader() {
        return Stream.of(
                arguments(
                        "package.json",
                        "{\n \"dependencies\": {\n  \"dotenv\": \"16.4\"}}",
                        "dotenv",
                        3,
                        "dependency dotenv 16.4"),
                arguments(
                        "package.json",
                        "{\"devDependencies\": {\"dotenv-expand\": \"^12.0.3\"}}",
                        "dotenv-expand",
                        1,
                        "dependency dotenv-expand ^12.0.3"),
                arguments(
                        "package.json",
                        "{\"dependencies\": {\"@dotenvx/dotenvx\": \"git+https://u:t0ken@host/x\"}}",
                        "dotenvx",
                        1,
                        "dependency @dotenvx/dotenvx"),
                arguments(
                        "web/package.json", "{\"dependencies\": {\"next\": \"16\"}}", "next", 1, "dependency next 16"),
                arguments("a/b/package.json", "{\"dependencies\": {\"vite\": \"8\"}}", "vite", 1, "dependency vite 8"),
                arguments(
                        "package.json",
                        "{\"scripts\": {\n\"start\": \"NODE_ENV=x node --env-file=.env server.js\"}}",
                        "node",
                        2,
                        "node with --env-file"),
                arguments(
                        "package.json",
                        "{\"scripts\": {\"start\": \"tsc && bun run a.ts\"}}",
                        "bun",
                        1,
                        "runs bun, which loads .env by itself"),
                arguments(
                        "deno.jsonc",
                        "{ // tasks\n \"tasks\": {\"a\": \"deno run --env-file main.ts\",}}",
                        "deno",
                        2,
                        "deno with --env-file"),
                python("requirements.txt", "flask\npython_dotenv[cli]==1.2.2 ; python_version>'3' # why\n", 2, "1.2.2"),
                python("requirements/dev.txt", "Python-Dotenv >= 1.0\n", 1, ">= 1.0"),
                python(
                        "pyproject.toml",
                        "[project]\ndependencies = [\n  'flask', # x\n  \"python-dotenv>=1\",\n]\n",
                        4,
                        ">=1"),
                python("pyproject.toml", "[tool.poetry.dependencies]\npython-dotenv = \"^1.0\"\n", 2, "^1.0"),
                python(
                        "pyproject.toml",
                        "[tool.poetry.group.dev.dependencies]\n"
                                + "python-dotenv = {version = \"^1\", extras = [\"cli\"]}\n",
                        2,
                        "^1"),
                python("pyproject.toml", "[dependency-groups]\ndev = [\"python-dotenv\"]\n", 2, ""),
                python("setup.cfg", "[options]\ninstall_requires =\n    # comment\n    python-dotenv>=1\n", 4, ">=1"),
                arguments(
                        "Pipfile",
                        "[packages]\nflask = \"*\"\n",
                        "python-dotenv",
                        1,
                        "a Pipfile: pipenv loads .env by itself"),
                arguments(
                        "Gemfile",
                        "source 'x'\n  gem \"dotenv\", '~> 3.1'\n",
                        "ruby-dotenv",
                        2,
                        "dependency dotenv ~> 3.1"),
                arguments("Gemfile", "gem('dotenv-rails')\n", "ruby-dotenv", 1, "dependency dotenv-rails"),
                go("module x\nrequire (\n\tgithub.com/joho/godotenv v1.5.1 // why\n)\n", 3),
                go("require github.com/joho/godotenv v1.5.1\n", 1),
                rust("[dependencies]\ndotenvy = \"0.15\"\n", 2, "dependency dotenvy 0.15"),
                rust("[dependencies.dotenvy]\nversion = \"0.15\"\n", 2, "dependency dotenvy 0.15"),
                rust("[target.'cfg(unix)'.dependencies]\ndotenvy = { workspace = true }\n", 2, "dependency dotenvy"),
                rust("[dependencies]\nenv = { package = \"dotenvy\", version = \"0.15\" }\n", 2, "dependency dotenvy"),
                arguments(
                        "composer.json",
                        "{\"require\": {\"symfony/dotenv\": \"^5.4\"}}",
                        "symfony",
                        1,
                        "dependency symfony/dotenv ^5.4"),
                arguments(
                        "composer.json",
                        "{\"require-dev\": {\"vlucas/phpdotenv\": \"^5\"}}",
                        "phpdotenv",
                        1,
                        "dependency vlucas/phpdotenv ^5"),
                arguments(
                        "pom.xml",
                        "<project><dependencies>\n"
                                + "<dependency><groupId>io.github.cdimascio</groupId>\n"
                                + "<artifactId>dotenv-java</artifactId><version>3.2.0</version></dependency></dependencies></project>",
                        "dotenv-java",
                        2,
                        "dependency dotenv-java 3.2.0"),
                arguments(
                        "build.gradle.kts",
                        "dependencies {\n  implementation(\"io.github.cdimascio:dotenv-java:3.2.0\")\n}",
                        "dotenv-java",
                        2,
                        "dependency dotenv-java 3.2.0"),
                arguments(
                        "build.gradle",
                        "/* a\n */ compile group: 'io.github.cdimascio', name: 'dotenv-java'",
                        "dotenv-java",
                        2,
                        "dependency dotenv-java"),
                arguments(
                        "gradle/libs.versions.toml",
                        "[libraries]\ndotenv = { module = \"io.github.cdimascio:dotenv-java\", version.ref = \"d\" }",
                        "dotenv-java",
                        2,
                        "dependency dotenv-java"),
                spring(
                        "src/main/resources/application.properties",
                        "a=b\nspring.config.import = optional:file:.env[.properties]\n",
                        2),
                spring("application.properties", "spring.config.import=a,\\\n  file:.env[.properties]\n", 1),
                spring(
                        "src/main/resources/application.yml",
                        "spring:\n  config:\n    import:\n      - \"optional:file:.env[.properties]\"\n",
                        4),
                spring("application-dev.yaml", "spring.config.import: optional:file:.env[.properties]\n", 1),
                compose("compose.yaml", "services:\n  web:\n    env_file: .env.production # x\n", 3),
                compose("deploy/docker-compose.prod.yml", "services:\n  web:\n    env_file:\n    - path: x.env\n", 4),
                compose("compose.yml", "services:\n  web: {image: x, env_file: .env}\n", 2),
                compose("docker-compose.ci.yml", "services: {web: {\"env_file\": [.env]}}\n", 1),
                arguments(
                        "docker-compose.yml",
                        "services:\n  db:\n    image: \"postgres:${TAG:-16}\"\n",
                        "compose",
                        3,
                        "a compose file takes variables from .env"),
                arguments(
                        "k8s/kustomization.yaml",
                        "secretGenerator:\n- name: app\n  envs:\n  - .env.production\n",
                        "kubectl",
                        4,
                        "a generator of kustomize takes an env file"),
                unit("app.service", "[Service]\n; no\nEnvironmentFile=-/srv/app/.env\n", "systemd", 3),
                unit("deploy/app.service.d/env.conf", "[Service]\nEnvironmentFile = /srv/app/.env\n", "systemd", 2),
                unit("app.container", "[Container]\nEnvironmentFile=.env\n", "docker", 2),
                docker("run.sh", "#!/bin/sh\nsudo docker run \\\n  --env-file .env img\n", 2),
                docker("Makefile", "run:\n\techo $$HOME\n\t@docker run --env-file=.env img\n", 3),
                docker("Procfile", "web: docker run --env-file .env img\n", 1),
                docker(
                        ".github/workflows/ci.yml",
                        "jobs:\n"
                                + "  a:\n"
                                + "    steps:\n"
                                + "      - name: x\n"
                                + "        run: |\n"
                                + "          echo a\n"
                                + "          docker run --env-file .env img\n"
                                + "        shell: bash\n",
                        7),
                docker(".gitlab-ci.yml", "test:\n  script:\n    - docker run --env-file .env img # x\n", 3),
                docker("Dockerfile.ci", "FROM x\nRUN a \\\n # between\n && docker run --env-file .env img\n", 4),
                arguments(
                        "Dockerfile",
                        "FROM node\nCMD [\"node\", \"--env-file=.env\", \"x.js\"]\n",
                        "node",
                        2,
                        "node with --env-file"),
                arguments(
                        "up.sh",
                        "docker compose --env-file .env.production up -d\n",
                        "compose",
                        1,
                        "docker with --env-file"),
                arguments(
                        "bin/deploy",
                        "#!/usr/bin/env bash\nkubectl create secret generic app --from-env-file=.env\n",
                        "kubectl",
                        2,
                        "kubectl with --from-env-file"),
                sourced("a.sh", "#!/bin/bash\nset -a\n. ./.env\nset +a\n", "bash", 3),
                sourced("a.sh", "#!/bin/sh\n. \"$DIR/.env.$STAGE\"\n", "sh", 2),
                sourced("a.sh", "x=1; [ -f .env ] && . ./prod.env\n", "sh", 1),
                sourced(".envrc", "source .env\n", "bash", 1),
                sourced("Makefile", "SHELL := /bin/bash\na:\n\tset -a && . ./.env && ./run\n", "bash", 3),
                sourced("package.json", "{\"scripts\": {\"a\": \"bash -c 'set -a; . .env; node x'\"}}", "bash", 1),
                arguments(
                        "a.sh",
                        "set -o allexport; . \"$1\"; set +o allexport\n",
                        "sh",
                        1,
                        "the shell sources a file while set -a is on"),
                arguments("a.sh", "uv run --env-file .env x.py\n", "dotenvy", 1, "uv with --env-file"),
                arguments("justfile", "set dotenv-load\n", "dotenvy", 1, "set dotenv-load: just loads .env by itself"),
                arguments("Taskfile.yml", "version: '3'\ndotenv: ['.env']\n", "godotenv", 2, "dotenv in a Taskfile"));
    }

    private static Arguments python(String file, String content, int line, String version) {
        return arguments(file, content, "python-dotenv", line, ("dependency python-dotenv " + version).strip());
    }

    private static Arguments go(String content, int line) {
        return arguments("go.mod", content, "godotenv", line, "dependency github.com/joho/godotenv v1.5.1");
    }

    private static Arguments rust(String content, int line, String evidence) {
        return arguments("Cargo.toml", content, "dotenvy", line, evidence);
    }

    private static Arguments spring(String file, String content, int line) {
        return arguments(file, content, "spring", line, "spring.config.import of an env file");
    }

    private static Arguments compose(String file, String content, int line) {
        return arguments(file, content, "compose", line, "env_file in a compose file");
    }

    private static Arguments unit(String file, String content, String loader, int line) {
        return arguments(file, content, loader, line, "EnvironmentFile= in a unit");
    }

    private static Arguments docker(String file, String content, int line) {
        return arguments(file, content, "docker", line, "docker with --env-file");
    }

    private static Arguments sourced(String file, String content, String loader, int line) {
        return arguments(file, content, loader, line, "the shell sources an env file");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatOnlyLooksLikeAUseIsNone(String file, String content) throws IOException {
        write(file, content);

        assertThat(find().uses()).isEmpty();
    }

    static Stream<Arguments> whatOnlyLooksLikeAUseIsNone() {
        return Stream.of(
                arguments("package.json", "{\"dependencies\": {\"dotenv-webpack\": \"8\", \"my-dotenv\": \"1\"}}"),
                arguments(
                        "package.json",
                        "{\"name\": \"dotenv\", \"keywords\": [\"dotenv\"], \"x\": {\"dependencies\": {\"dotenv\":"
                                + " \"1\"}}}"),
                arguments("package.json", "{\"dependencies\": {\"dotenv"),
                arguments(
                        "package.json",
                        "{\"scripts\": {\"a\": \"bun install\", \"b\": \"node x.js\", \"c\": \"echo node --env-file"
                                + " x\"}}"),
                arguments("package.json", "[".repeat(100_000)),
                arguments("requirements.txt", "# python-dotenv\npython-dotenv-vault\nflask # python-dotenv\n"),
                arguments(
                        "pyproject.toml",
                        "[project]\n"
                                + "# dependencies = ['python-dotenv']\n"
                                + "description = \"\"\"\n"
                                + "[dependencies]\n"
                                + "python-dotenv = 'x'\n"
                                + "\"\"\"\n"
                                + "keywords = ['python-dotenv']\n"),
                arguments("pyproject.toml", "[project]\ndependencies = " + "[".repeat(100_000)),
                arguments(
                        "setup.cfg",
                        "[options]\n# install_requires = python-dotenv\n[x]\ninstall_requires = python-dotenv\n"),
                arguments("Gemfile", "# gem 'dotenv'\n=begin\ngem 'dotenv'\n=end\ngem 'dotenv-vault'\n"),
                arguments(
                        "go.mod",
                        "// require github.com/joho/godotenv v1\n"
                                + "exclude (\n"
                                + "\tgithub.com/joho/godotenv v1.0.0\n"
                                + ")\n"
                                + "require github.com/joho/godotenv v1.5.1 // indirect\n"),
                arguments(
                        "Cargo.toml",
                        "[package]\n"
                                + "name = \"dotenvy\"\n"
                                + "[dependencies]\n"
                                + "#dotenvy = \"1\"\n"
                                + "serde = { features = [\"dotenvy\"] }\n"),
                arguments("composer.json", "{\"suggest\": {\"symfony/dotenv\": \"x\"}}"),
                arguments(
                        "pom.xml",
                        "<project><!--"
                                + " <dependency><groupId>io.github.cdimascio</groupId><artifactId>dotenv-java</artifactId></dependency>"
                                + " --></project>"),
                arguments(
                        "pom.xml",
                        "<project><dependencyManagement><dependencies><dependency><groupId>io.github.cdimascio</groupId><artifactId>dotenv-java</artifactId></dependency></dependencies></dependencyManagement></project>"),
                arguments(
                        "pom.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><project>&b;</project>"),
                arguments("pom.xml", "<a>".repeat(100_000)),
                arguments(
                        "build.gradle",
                        "// implementation 'io.github.cdimascio:dotenv-java:3'\n"
                                + "/* \"io.github.cdimascio:dotenv-java:3\" */"),
                arguments("build.gradle", "x = 'unclosed\n// 'io.github.cdimascio:dotenv-java:3'\n"),
                arguments("application.properties", "#spring.config.import=file:.env\nspring.config.import=vault://\n"),
                arguments(
                        "application.yml",
                        "#spring:\n#  config:\n#    import: file:.env\nspring:\n  other:\n    import: file:.env\n"),
                arguments(
                        "compose.yaml",
                        "services:\n  web:\n    image: x # ${TAG}\n    #env_file: .env\n    command: echo $$HOME\n"),
                arguments("sub/compose.yaml", "services:\n  web:\n    image: x:${TAG}\n"),
                arguments(
                        "app.service",
                        "[Service]\n"
                                + "#EnvironmentFile=.env\n"
                                + "EnvironmentFile=\n"
                                + "ExecStart=/bin/x \\\n"
                                + "EnvironmentFile=.env\n"),
                arguments(
                        "a.sh",
                        "# docker run --env-file .env\n"
                                + "echo 'docker run --env-file .env'\n"
                                + "cat <<EOF\n"
                                + ". ./.env\n"
                                + "docker run --env-file .env x\n"
                                + "EOF\n"
                                + ". ./lib.sh\n"
                                + "source venv/bin/activate\n"),
                arguments("a.sh", "set -a; set +a; . \"$1\"\nset -- -a; . \"$1\"\n"),
                arguments("bin/tool", "#!/usr/bin/python3\n. ./.env\n"),
                arguments("notes", ". ./.env\n"),
                arguments("Makefile", "# \t. ./.env\ninclude .env\n\t# . ./.env\n"),
                arguments("Dockerfile", "# RUN . ./.env\nCOPY . .env\nENV A=. \n"),
                arguments(
                        ".github/workflows/ci.yml",
                        "jobs:\n"
                                + "  a:\n"
                                + "    steps:\n"
                                + "      - name: docker run --env-file .env x\n"
                                + "      #- run: . ./.env\n"),
                arguments("README.md", "    docker run --env-file .env\n"),
                arguments("node_modules/x/package.json", "{\"dependencies\": {\"dotenv\": \"16\"}}"),
                arguments("vendor/package.json", "{\"dependencies\": {\"dotenv\": \"16\"}}"),
                arguments(".git/package.json", "{\"dependencies\": {\"dotenv\": \"16\"}}"),
                arguments("a/b/c/package.json", "{\"dependencies\": {\"dotenv\": \"16\"}}"));
    }

    @Test
    void aReasonIsPlacedByItsPathInTheWorkFolder() throws IOException {
        write("apps/web/package.json", "{\"dependencies\": {\"next\": \"16\"}}");

        assertThat(find().uses()).extracting(use -> use.place(folder)).containsExactly("apps/web/package.json:1");
    }

    @Test
    void whereNothingIsFoundSomeAreAssumedAndItIsSaid() {
        UsedLoaders used = find();

        assertThat(used.basis()).isEqualTo(Basis.ASSUMED);
        assertThat(used.uses()).isEmpty();
        assertThat(used.loaders()).extracting(Loader::id).containsExactlyInAnyOrderElementsOf(UsedLoaders.ASSUMED);
    }

    @Test
    void thePolicyDecidesAndNothingIsSearched() throws IOException {
        write("package.json", "{\"dependencies\": {\"dotenv\": \"16\"}}");
        Policy policy = PolicyFile.read("{\"version\": 1,\n\"loaders\": [\"python-dotenv\",\n\"compose\"]}".getBytes())
                .policy();

        UsedLoaders used = new LoadersInUse(folder).find(policy);

        assertThat(used.basis()).isEqualTo(Basis.POLICY);
        assertThat(used.loaders()).extracting(Loader::id).containsExactly("python-dotenv", "compose");
        assertThat(used.firstUse("compose").orElseThrow().line()).contains(3);
        assertThat(used.uses()).allMatch(use -> use.file().equals(folder.resolve("keyturn.json")));
    }

    @Test
    void parentsCountUpToTheRootOfTheRepositoryAndNotWithoutOne() throws IOException {
        write("Gemfile", "gem 'dotenv'\n");
        write("repo/package.json", "{\"dependencies\": {\"dotenv\": \"16\"}}");
        write("repo/other/go.mod", "require github.com/joho/godotenv v1.5.1\n");
        write("repo/.github/workflows/a.yaml", "jobs:\n  x:\n    steps:\n      - run: . ./.env\n");
        Path work = Files.createDirectories(folder.resolve("repo/a/b"));

        assertThat(ids(find(work))).isEmpty();
        Files.createDirectory(folder.resolve("repo/.git"));
        assertThat(ids(find(work))).containsExactly("dotenv", "bash");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        write("outside/package.json", "{\"dependencies\": {\"dotenv\": \"16\"}}");
        Path work = Files.createDirectories(folder.resolve("work"));
        Files.createSymbolicLink(work.resolve("package.json"), folder.resolve("outside/package.json"));
        Files.createSymbolicLink(work.resolve("sub"), folder.resolve("outside"));
        Files.createSymbolicLink(work.resolve("circle"), work);

        assertThat(find(work).uses()).isEmpty();
    }

    @Test
    void aHugeFileIsPassedOverAndTheAnswerSaysThatThereMayBeMore() throws IOException {
        write("package.json", " ".repeat(ProjectFiles.MAX_SIZE) + "{\"dependencies\": {\"dotenv\": \"16\"}}");
        write("go.mod", "require github.com/joho/godotenv v1.5.1\n");

        UsedLoaders used = find();

        assertThat(ids(used)).containsExactly("godotenv");
        assertThat(used.complete()).isFalse();
    }

    @Test
    void theSearchEndsWhenItsTimeIsUp() throws IOException {
        write("go.mod", "require github.com/joho/godotenv v1.5.1\n");

        UsedLoaders used = new LoadersInUse(folder, Duration.ZERO).find(Policy.empty());

        assertThat(used.uses()).isEmpty();
        assertThat(used.complete()).isFalse();
    }

    @Test
    void bytesThatAreNoTextDoNoHarm() throws IOException {
        var random = new java.util.Random(7);
        for (String name : List.of(
                "package.json",
                "pyproject.toml",
                "Cargo.toml",
                "pom.xml",
                "compose.yaml",
                "a.sh",
                "Makefile",
                "Dockerfile",
                "Gemfile",
                "go.mod",
                "build.gradle",
                "x.service",
                "application.properties")) {
            var bytes = new byte[20_000];
            random.nextBytes(bytes);
            Files.write(folder.resolve(name), bytes);
        }

        assertThat(find().complete()).isTrue();
    }

    private UsedLoaders find() {
        return find(folder);
    }

    private static UsedLoaders find(Path folder) {
        return new LoadersInUse(folder, Duration.ofMinutes(1)).find(Policy.empty());
    }

    private static List<String> ids(UsedLoaders used) {
        return used.uses().stream().map(LoaderUse::loader).toList();
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
