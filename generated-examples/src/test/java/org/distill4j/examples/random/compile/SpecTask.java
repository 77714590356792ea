package org.distill4j.examples.random.compile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.processor.DistillationProcessor;

/** Compiles many specs at once, in memory. */
public final class SpecTask {

  /** An option to go on after errors, so that what is right is compiled all the same. */
  public static final String GOING_ON = "-XDshould-stop.ifError=FLOW";

  private final MemoryFiles files;
  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  public SpecTask(String... options) {
    this.files = new MemoryFiles();
    this.options.addAll(
        List.of(
            "-classpath",
            System.getProperty("java.class.path"),
            "-Xmaxerrs",
            "1000000",
            "-Xmaxwarns",
            "1000000",
            "-Xlint:all,-processing,-path,-classfile"));
    this.options.addAll(List.of(options));
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(URI.create("spec:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  public SpecTask add(Spec spec) {
    return add(spec.packageName(), spec.source());
  }

  /** Adds a source of a package, which may be the unnamed one. */
  public SpecTask add(String packageName, String source) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    sources.add(new Source(folder + "Specs", source));
    return this;
  }

  /**
   * The messages of javac and the processor, by package.
   *
   * @param messages the messages of each package, "kind file:line text"
   * @param classes the compiled classes
   */
  public record Outcome(Map<String, List<Message>> messages, MemoryFiles classes) {

    public List<Message> of(Spec spec) {
      return of(spec.packageName());
    }

    /** Returns true if all has been compiled, possibly with warnings. */
    public boolean isCompiled() {
      return messages.values().stream().flatMap(List::stream).noneMatch(Message::isError);
    }

    public List<Message> of(String packageName) {
      return messages.getOrDefault(packageName, List.of());
    }
  }

  /**
   * A message of the compiler.
   *
   * @param isError true if it is an error
   * @param isGenerated true if it refers to a generated file
   * @param text the message with its position
   */
  public record Message(boolean isError, boolean isGenerated, String text) {

    /** Returns true if it is a warning of the processor, about what is probably a mistake. */
    public boolean isOurWarning() {
      return !isError && !isGenerated && isDiagnostic();
    }

    /** Returns true if it is a diagnostic of the processor about the user's code. */
    public boolean isDiagnostic() {
      return text.matches("(?s).*?: \\[[A-Z_]+] .* Fix: .*") && !text.contains("[INTERNAL_ERROR]");
    }
  }

  public Outcome compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        compiler.getTask(null, files, collector, options, null, sources);
    task.setProcessors(List.of(new DistillationProcessor()));
    task.call();
    Map<String, List<Message>> messages = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : collector.getDiagnostics()) {
      messages
          .computeIfAbsent(packageOf(diagnostic), name -> new ArrayList<>())
          .add(message(diagnostic));
    }
    return new Outcome(messages, files);
  }

  private static String packageOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null) {
      return "";
    }
    String path = diagnostic.getSource().toUri().getPath();
    return path.substring(1, Math.max(1, path.lastIndexOf('/'))).replace('/', '.');
  }

  private static Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
    boolean isGenerated =
        diagnostic.getSource() != null && !(diagnostic.getSource() instanceof Source);
    String place =
        diagnostic.getSource() == null
            ? ""
            : diagnostic.getSource().toUri().getPath() + ":" + diagnostic.getLineNumber();
    return new Message(
        diagnostic.getKind() == Diagnostic.Kind.ERROR,
        isGenerated,
        place + ": " + diagnostic.getMessage(Locale.ROOT));
  }
}
