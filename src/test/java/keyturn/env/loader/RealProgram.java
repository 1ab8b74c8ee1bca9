package keyturn.env.loader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A program that reads env files, if it is installed, and how to let it read many at once.
///
/// @param loader  the id of ours that should read the same
/// @param probe   ends with 0 where the program is installed in a version that counts
/// @param batch   reads the files `0` to `n - 1` of the folder `$1`, each a folder with a `.env`; prints a line a
///                file: its number, then `E`, or `V` and hexadecimal `name=value`
/// @param shells  gets the files with the forms that only shells know
record RealProgram(String loader, String name, List<String> probe, List<String> batch, boolean shells) {

    /// Leaves what each file gives in `.out` beside it; nothing where the shell ends.
    private static final String SHELL = """
        i=0
        while [ $i -lt "$2" ]; do
          cd "$1/$i" || exit 1
          echo $i V
          "$0" -c 'set -a
        . ./.env
        /usr/bin/env -0' </dev/null 2>/dev/null >.out
          i=$((i+1))
        done
        """;

    private static final String NODE = """
        const fs = require('fs'), hex = s => Buffer.from(s).toString('hex'), [,dir, n] = process.argv;
        let parse = require('util').parseEnv;
        if (process.env.KEYTURN_MODULE) parse = require(process.env.KEYTURN_MODULE).parse;
        for (let i = 0; i < n; i++) {
          let line = i + ' ';
          try {
            const read = parse(fs.readFileSync(dir + '/' + i + '/.env', 'utf8'));
            line += 'V ' + Object.entries(read).map(([k, v]) => hex(k) + '=' + hex(v)).join(' ');
          } catch (e) { line += 'E'; }
          console.log(line);
        }
        """;

    private static final String PYTHON = """
        import os, sys
        os.environ.clear()
        import dotenv
        for i in range(int(sys.argv[2])):
            try:
                read = dotenv.dotenv_values(sys.argv[1] + '/' + str(i) + '/.env')
                pairs = [(k, v) for k, v in read.items() if v is not None]
                print(i, 'V', *[k.encode().hex() + '=' + v.encode().hex() for k, v in pairs])
            except Exception:
                print(i, 'E')
        """;

    private static final String FIND_SYSTEMD = """
        import ctypes, glob, sys
        lib = ctypes.CDLL((glob.glob('/usr/lib/*/systemd/libsystemd-shared-252.so')
                           + glob.glob('/usr/lib/systemd/libsystemd-shared-252.so'))[0])
        clean = lib.strv_env_clean_with_callback
        """;

    private static final String SYSTEMD = FIND_SYSTEMD + """
        from ctypes import POINTER, byref, c_char_p, c_void_p, cast
        lib.load_env_file.argtypes = [c_void_p, c_char_p, POINTER(c_void_p)]
        clean.argtypes = [c_void_p, c_void_p, c_void_p]
        clean.restype = c_void_p
        for i in range(int(sys.argv[2])):
            found = c_void_p()
            name = (sys.argv[1] + '/' + str(i) + '/.env').encode()
            if lib.load_env_file(None, name, byref(found)) < 0:
                print(i, 'E')
                continue
            pairs = []
            if found.value:
                array = cast(clean(found, None, None), POINTER(c_char_p))
                while array[len(pairs)] is not None:
                    pairs.append(array[len(pairs)].partition(b'='))
            print(i, 'V', *[k.hex() + '=' + v.hex() for k, _, v in pairs])
        """;

    private static final String RUBY = """
        require 'dotenv'
        ENV.clear
        hex = ->(s) { s.unpack1('H*') }
        ARGV[1].to_i.times do |i|
          begin
            read = Dotenv.parse("#{ARGV[0]}/#{i}/.env")
            puts "#{i} V " + read.map { |k, v| hex.(k) + '=' + hex.(v.to_s) }.join(' ')
          rescue StandardError
            puts "#{i} E"
          end
        end
        """;

    static List<RealProgram> all() {
        var programs = new ArrayList<RealProgram>();
        programs.add(shell("bash", "case $BASH_VERSION in 5.2.*) ;; *) exit 1;; esac"));
        programs.add(shell("dash", "true"));
        programs.add(new RealProgram(
                "systemd",
                "systemd 252",
                List.of("python3", "-c", FIND_SYSTEMD),
                List.of("python3", "-c", SYSTEMD),
                false));
        programs.add(node("node", "node 22 or later", "+process.versions.node.split('.')[0] >= 22"));
        programs.add(node("node-20", "node 20", "process.versions.node.startsWith('20.')"));
        programs.add(new RealProgram(
                "python-dotenv",
                "python-dotenv 1.x",
                List.of(
                        "python3",
                        "-c",
                        "import dotenv, importlib.metadata as m; m.version('python-dotenv').index('1.', 0, 2)"),
                List.of("python3", "-c", PYTHON),
                false));
        programs.add(new RealProgram(
                "dotenv",
                "npm dotenv 18 (folder in -Dkeyturn.node_modules)",
                List.of(
                        "node",
                        "-e",
                        "if (!require(process.env.KEYTURN_MODULE + '/package.json').version.startsWith('18.')) throw"
                                + " 1"),
                List.of("node", "-e", NODE),
                false));
        programs.add(new RealProgram(
                "ruby-dotenv",
                "dotenv for Ruby 3",
                List.of("ruby", "-e", "require 'dotenv'; exit Dotenv::VERSION.start_with?('3.')"),
                List.of("ruby", "-e", RUBY),
                false));
        return programs;
    }

    private static RealProgram shell(String program, String probe) {
        return new RealProgram(
                program.equals("dash") ? "sh" : program,
                program,
                List.of(program, "-c", probe),
                List.of("env", "-i", program, "-c", SHELL, program),
                true);
    }

    private static RealProgram node(String loader, String name, String condition) {
        return new RealProgram(
                loader,
                name,
                List.of("node", "-e", "if (!require('util').parseEnv || !(" + condition + ")) throw 1"),
                List.of("node", "-e", NODE),
                false);
    }

    boolean isInstalled() {
        try {
            Process process = start(probe, List.of());
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Process start(List<String> words, List<String> arguments) throws IOException {
        var all = new ArrayList<>(words);
        all.addAll(arguments);
        var builder = new ProcessBuilder(all)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(Path.of("/dev/null").toFile());
        if (loader.equals("dotenv")) {
            builder.environment()
                    .put("KEYTURN_MODULE", System.getProperty("keyturn.node_modules", "/nowhere") + "/dotenv");
        } else {
            builder.environment().remove("KEYTURN_MODULE");
        }
        return builder.start();
    }

    /// What the program reads of each file by name, or empty where it refuses.
    List<Optional<Map<String, String>>> readAll(Path folder, int count) throws IOException {
        Process process = start(batch, List.of(folder.toString(), Integer.toString(count)));
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        var readings = new ArrayList<Optional<Map<String, String>>>();
        for (String line : printed.lines().toList()) {
            String[] words = line.split(" ", 3);
            if (shells) {
                readings.add(
                        environment(Files.readAllBytes(folder.resolve(words[0]).resolve(".out"))));
            } else if (words[1].equals("E")) {
                readings.add(Optional.empty());
            } else {
                readings.add(Optional.of(pairs(words.length < 3 ? "" : words[2])));
            }
        }
        return readings;
    }

    private static String unhex(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> pairs(String pairs) {
        var read = new HashMap<String, String>();
        for (String pair :
                pairs.isBlank() ? List.<String>of() : List.of(pairs.strip().split(" "))) {
            String[] sides = pair.split("=", -1);
            read.put(unhex(sides[0]), unhex(sides[1]));
        }
        return read;
    }

    private static Optional<Map<String, String>> environment(byte[] printed) {
        if (printed.length == 0) {
            return Optional.empty();
        }
        var read = new HashMap<String, String>();
        for (String entry : new String(printed, StandardCharsets.ISO_8859_1).split("\0")) {
            int equals = entry.indexOf('=');
            read.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        // What every shell hands on by itself.
        List.of("_", "PWD", "OLDPWD", "SHLVL").forEach(read::remove);
        return Optional.of(read);
    }

    @Override
    public String toString() {
        return name;
    }

    static void write(List<byte[]> files, Path folder) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            Path own = Files.createDirectory(folder.resolve(Integer.toString(i)));
            Files.write(own.resolve(".env"), files.get(i));
        }
    }
}
