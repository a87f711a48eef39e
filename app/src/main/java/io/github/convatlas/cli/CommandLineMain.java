package io.github.convatlas.cli;

import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.cli.bench.AnalysisBenchCommand;
import io.github.convatlas.cli.bench.DiagramBenchCommand;
import io.github.convatlas.cli.bench.ImportBenchCommand;
import io.github.convatlas.cli.command.BlocksCommand;
import io.github.convatlas.cli.command.ChartCommand;
import io.github.convatlas.cli.command.CountsCommand;
import io.github.convatlas.cli.command.DiagramCommand;
import io.github.convatlas.cli.command.DiffCommand;
import io.github.convatlas.cli.command.FactsCommand;
import io.github.convatlas.cli.command.LineageCommand;
import io.github.convatlas.cli.command.ListCommand;
import io.github.convatlas.cli.command.OnnxCommand;
import io.github.convatlas.cli.command.SummaryCommand;
import io.github.convatlas.cli.command.ValidateCommand;
import io.github.convatlas.cli.demo.DemoCommand;
import io.github.convatlas.cli.inspect.InspectCommand;
import io.github.convatlas.cli.inspect.TryFileCommand;
import io.github.convatlas.cli.live.CamerasCommand;
import io.github.convatlas.cli.live.ClassifyCommand;
import io.github.convatlas.cli.live.StreamBenchCommand;
import io.github.convatlas.cli.measure.BenchCommand;
import io.github.convatlas.cli.measure.BlocksBenchCommand;
import io.github.convatlas.cli.measure.HistoryCommand;
import io.github.convatlas.cli.measure.OverheadCommand;
import io.github.convatlas.cli.measure.ProvidersCommand;
import io.github.convatlas.cli.measure.RooflineCommand;
import io.github.convatlas.cli.models.ModelsCommand;
import io.github.convatlas.cli.session.Converters;
import io.github.convatlas.cli.session.NetworkOpening;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.spec.NetworkSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/** The command line of ConvAtlas: {@code convatlas SUBCOMMAND ...}. */
@Command(name = "convatlas", versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", description = {
        "An atlas of convolutional networks. Without arguments the window opens;",
        "with a link (convatlas://compare?...) or a saved comparison (FILE.convatlas)", "it opens with that.", "",
        "Networks (NET) are named ID or ID@name=value,name=value, for example",
        "mobilenet-v2@width=0.75,resolution=192, or by a path ending in .json or .onnx.",
        "Lists have a / between their numbers (resnet50@repeats=3/4/6/3), switches are =true or =false.",
        ""}, commandListHeading = "%nCommands:%n", footer = {
                "", "Exit codes: 0 done, 1 the work failed, 2 wrong usage."})
public final class CommandLineMain implements Runnable {
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @SuppressWarnings("unused") // picocli reads it from the option
    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "show this help")
    private boolean help;

    @SuppressWarnings("unused") // picocli reads it from the option
    @Option(names = {"-V", "--version"}, versionHelp = true, description = "show the version")
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "show where in the program an unexpected failure arose")
    private boolean debug;

    private CommandLineMain(Session session) {
        this.session = session;
    }

    @SuppressWarnings({"unused", "UnusedMethod"}) // picocli calls it
    @Option(names = "--lang", paramLabel = "LANG", scope = ScopeType.INHERIT, converter = Converters.Language.class, description = "language of tables and pictures: en (default) or ja")
    private void speak(Locale language) {
        session.speak(language);
    }

    /**
     * Runs one command to its end, on the streams of this process and the folder of its user.
     *
     * @param args the words after the program's name
     * @return the exit code: 0 done, 1 the work failed, 2 wrong usage
     */
    public static int run(String[] args) {
        return run(System.out, System.err, UserFolder.ofThisUser(), args);
    }

    /**
     * Runs one command to its end.
     *
     * @param out    standard output, for results alone
     * @param err    standard error, for progress and messages
     * @param folder the user's folder
     * @param args   the words after the program's name
     * @return the exit code: 0 done, 1 the work failed, 2 wrong usage
     */
    public static int run(PrintStream out, PrintStream err, UserFolder folder, String... args) {
        try {
            return run(new Session(out, err, folder, Version.current()), args);
        } catch (IOException e) {
            throw new UncheckedIOException("the build is not complete", e);
        }
    }

    private static int run(Session session, String[] args) {
        var main = new CommandLineMain(session);
        var commandLine = new CommandLine(main);
        subcommands(session, args).forEach(commandLine::addSubcommand);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF)).setUsageHelpWidth(100)
                .setOut(writer(session.results())).setErr(writer(session.messages()))
                .setParameterExceptionHandler((wrong, _) -> main.explain(wrong))
                .setExecutionExceptionHandler((unexpected, _, _) -> main.explain(unexpected));
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            return main.explain(e);
        }
    }

    /**
     * The command that is named first, none where only the version is asked for, else all of them: describing one to the parser
     * takes some milliseconds.
     */
    private static List<Object> subcommands(Session session, String[] args) {
        if (args.length == 1 && List.of("-V", "--version").contains(args[0])) {
            return List.of();
        }
        SequencedMap<String, Function<Session, Object>> all = new LinkedHashMap<>();
        all.put("list", ListCommand::new);
        all.put("summary", SummaryCommand::new);
        all.put("counts", CountsCommand::new);
        all.put("blocks", BlocksCommand::new);
        all.put("diff", DiffCommand::new);
        all.put("lineage", LineageCommand::new);
        all.put("facts", FactsCommand::new);
        all.put("diagram", DiagramCommand::new);
        all.put("chart", ChartCommand::new);
        all.put("onnx", OnnxCommand::new);
        all.put("inspect", InspectCommand::new);
        all.put("validate", ValidateCommand::new);
        all.put("classify", ClassifyCommand::new);
        all.put("cameras", CamerasCommand::new);
        all.put("models", ModelsCommand::of);
        all.put("demo", DemoCommand::of);
        all.put("bench", BenchCommand::new);
        all.put("bench-history", HistoryCommand::new);
        all.put("bench-blocks", BlocksBenchCommand::new);
        all.put("bench-roofline", RooflineCommand::new);
        all.put("bench-overhead", OverheadCommand::new);
        all.put("bench-providers", ProvidersCommand::new);
        all.put("bench-analysis", AnalysisBenchCommand::new);
        all.put("bench-diagram", DiagramBenchCommand::new);
        all.put("bench-import", ImportBenchCommand::new);
        all.put("bench-stream", StreamBenchCommand::new);
        all.put("try-file", TryFileCommand::new);
        Function<Session, Object> named = args.length == 0 ? null : all.get(args[0]);
        return (named == null ? all.values() : List.of(named)).stream().map(make -> make.apply(session)).toList();
    }

    /** Runs where no subcommand was named. */
    @Override
    public void run() {
        CommandSpec known = spec;
        if (known != null) {
            throw new ParameterException(known.commandLine(), "name a command, for example: convatlas list");
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
    }

    private int explain(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        String sentence = wrong instanceof UnmatchedArgumentException unmatched && command.parent() == null
                && !unmatched.isUnknownOption()
                        ? unknownCommand(unmatched.getUnmatched().getFirst(), command)
                        : String.valueOf(wrong.getMessage());
        session.say(
                sentence + (sentence.endsWith("?") ? " Usage: " : ". Usage: ") + command.qualifiedName() + " --help");
        return Session.USAGE;
    }

    private String unknownCommand(String word, CommandSpec command) {
        boolean isOnnx = NetworkOpening.namesOnnxFile(word);
        boolean isNetwork = isOnnx || NetworkOpening.namesSpecFile(word) || isKnown(word);
        return isNetwork
                ? "\"" + word + "\" is a network, not a command; did you mean \"" + (isOnnx ? "inspect " : "summary ")
                        + word + "\"?"
                : ObjectReader.unknown("command", word, shown(command)) + nearNetwork(word);
    }

    /** The commands that help names, too. */
    private static List<String> shown(CommandSpec command) {
        return command.subcommands().entrySet().stream()
                .filter(known -> !known.getValue().getCommandSpec().usageMessage().hidden()).map(Map.Entry::getKey)
                .toList();
    }

    /** The network that was perhaps meant by a word that is no command. */
    private String nearNetwork(String word) {
        return ObjectReader.closest(word, session.atlas().networks().stream().map(NetworkSpec::id).toList())
                .map(near -> "; if it is to be a network, did you mean \"summary " + near + "\"?").orElse("");
    }

    private boolean isKnown(String word) {
        return switch (NetworkReference.parse(word)) {
            case Reading.Success<NetworkReference>(NetworkReference found) ->
                session.atlas().find(found.id()).isPresent();
            case Reading.Failure<NetworkReference> _ -> false;
        };
    }

    private int explain(Throwable unexpected) {
        if (debug) {
            unexpected.printStackTrace(session.messages());
        }
        session.fail(unexpected instanceof OutOfMemoryError
                ? "there is not enough memory for this; try CONVATLAS_JAVA_OPTS=-Xmx8g"
                : "unexpected problem: " + unexpected + (debug ? "" : "; --debug shows where it arose"));
        return Session.FAILED;
    }
}
