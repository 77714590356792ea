package org.distill4j.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles specs with the processor, on the class path of the tests. */
public final class SpecCompiler {

  private final List<Processor> processors = new ArrayList<>();
  private final List<File> classPath = new ArrayList<>();
  private final List<Object> options = new ArrayList<>();

  /** Creates a compiler with the processor only. */
  public SpecCompiler() {
    this(new DistillationProcessor());
  }

  /** Creates a compiler with the given processors. */
  public SpecCompiler(Processor... processors) {
    this.processors.addAll(List.of(processors));
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .forEach(classPath::add);
  }

  /** Replaces the processors. */
  public SpecCompiler withProcessors(Processor... others) {
    processors.clear();
    processors.addAll(List.of(others));
    return this;
  }

  /** Adds a folder to the class path. */
  public SpecCompiler with(Path folder) {
    classPath.add(folder.toFile());
    return this;
  }

  /** Adds options of javac. */
  public SpecCompiler withOptions(Object... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Compiles one source, which may declare several types that are not public. */
  public Compilation compile(String source) {
    return compile(JavaFileObjects.forSourceString("examples.Example", source));
  }

  /** Compiles sources. */
  public Compilation compile(JavaFileObject... sources) {
    // Options such as -s would stay with files that are shared.
    return (options.isEmpty() ? Compiler.compiler(new OpenClassPath()) : Compiler.javac())
        .withProcessors(processors)
        .withClasspath(classPath)
        .withOptions(options)
        .compile(sources);
  }

  /** Compiles a class of another module into a folder, without a processor. */
  public static void compileWithoutProcessor(
      Path folder, String name, String source, List<String> options) {
    try {
      Path file = folder.resolve("src").resolve(name.replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      List<String> arguments = new ArrayList<>(options);
      arguments.addAll(List.of("-proc:none", "-d", folder.toString()));
      arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), file.toString()));
      int status = compiler.run(null, null, null, arguments.toArray(String[]::new));
      if (status != 0) {
        throw new IllegalStateException(name + " does not compile");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
