package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Makes picocli's model of the command line from the shapes of the commands.
final class PicocliSpecs {

    /// In columns; of the help.
    private static final int WIDTH = 80;

    private PicocliSpecs() {}

    /// The whole command line, with every command.
    static CommandLine commandLine(Wording wording) {
        CommandSpec root = CommandSpec.create().name(Globals.PROGRAM);
        Globals.options(wording).forEach(option -> root.addOption(option(option)));
        root.addOption(option(Globals.version(wording)));
        root.usageMessage()
                .synopsisHeading(wording.text("cli.heading.usage") + " ")
                .customSynopsis(
                        "keyturn [-C DIR] [--json] COMMAND [WORD...]",
                        "       keyturn                                 " + wording.text("cli.heading.window"))
                .description(flowing(wording.text("cli.about")))
                .footer(flowing(wording.text("cli.more")))
                .optionListHeading(heading(wording.text("cli.heading.everyOption")))
                .commandListHeading(heading(wording.text("cli.heading.commands")));
        Commands.all()
                .forEach(command ->
                        root.addSubcommand(command.shape(Wording.SILENT).name(), spec(command, wording)));
        var line = new CommandLine(root);
        line.setInterpolateVariables(false);
        line.setUsageHelpWidth(WIDTH);
        return line;
    }

    private static CommandSpec spec(Command command, Wording wording) {
        Shape shape = command.shape(wording);
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(shape.name());
        for (int i = 0; i < shape.places().size(); i++) {
            spec.addPositional(place(shape.places().get(i), i));
        }
        shape.options().forEach(each -> spec.addOption(option(each)));
        Globals.options(wording).forEach(each -> spec.addOption(option(each)));
        command.children()
                .forEach(child -> spec.addSubcommand(child.shape(Wording.SILENT).name(), spec(child, wording)));
        spec.usageMessage()
                .synopsisHeading(wording.text("cli.heading.usage") + " ")
                .sortOptions(false)
                .description(flowing(shape.about()))
                .footer(flowing(shape.more()))
                .parameterListHeading("%n")
                .optionListHeading(heading(wording.text("cli.heading.options")))
                .commandListHeading(heading(wording.text("cli.heading.commands")));
        return spec;
    }

    private static String heading(String words) {
        return "%n" + words + "%n";
    }

    private static OptionSpec option(Shape.Option option) {
        var builder = OptionSpec.builder(option.names().toArray(String[]::new)).description(lines(option.about()));
        if (!option.takesValue()) {
            return builder.type(boolean.class).arity("0").build();
        }
        builder.paramLabel(option.label());
        return option.repeat()
                ? builder.type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .build()
                : builder.type(String.class).arity("1").build();
    }

    private static PositionalParamSpec place(Shape.Place place, int index) {
        var builder = PositionalParamSpec.builder().paramLabel(place.label()).description(lines(place.about()));
        builder.required(place.need().least() > 0);
        boolean many = place.need().most() > 1;
        builder.index(many ? index + "..*" : String.valueOf(index));
        builder.arity(
                switch (place.need()) {
                    case ONE -> "1";
                    case OPTIONAL -> "0..1";
                    case SOME -> "1..*";
                    case ANY -> "0..*";
                });
        return many
                ? builder.type(List.class).auxiliaryTypes(String.class).build()
                : builder.type(String.class).build();
    }

    /// Picocli takes each line for a format of [java.util.Formatter].
    private static String[] lines(String text) {
        return text.isEmpty() ? new String[0] : text.replace("%", "%%").split("\n", -1);
    }

    private static String[] flowing(String text) {
        return text.isEmpty() ? new String[0] : lines(String.join("\n", HelpText.lines(text, WIDTH - 1)));
    }

    /// How to see the help of a command.
    static String seeHelp(String path) {
        return text("cli.seeHelp", path.isEmpty() ? Globals.PROGRAM : Globals.PROGRAM + " " + path);
    }
}
