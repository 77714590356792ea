package org.distill4j.samples.benchmarks.compiler;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs the compiler in this process, on sources in memory. */
final class Compilation {

  private static final String OWN = "org.distill4j.";

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  /** Creates a compilation; requires a JDK. */
  Compilation() {
    if (compiler == null) {
      throw new IllegalStateException("There is no compiler; run this with a JDK.");
    }
  }

  /**
   * Compiles sources.
   *
   * @param sources texts by path
   * @param process true to run the annotation processor
   * @return the generated sources and class files
   * @throws IllegalStateException if there are errors
   */
  MemoryFiles run(Map<String, String> sources, boolean process) {
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, text) -> units.add(new MemorySource(path, text)));
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null)) {
      MemoryFiles files = new MemoryFiles(standard);
      List<String> options = new ArrayList<>(List.of("-parameters", "-nowarn"));
      options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
      if (!process) {
        options.add("-proc:none");
      }
      JavaCompiler.CompilationTask task =
          compiler.getTask(messages, files, null, options, null, units);
      if (process) {
        task.setProcessors(List.of(processor()));
      }
      if (!task.call()) {
        throw new IllegalStateException("the specs do not compile:\n" + messages);
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the compiler's files", e);
    }
  }

  private static Processor processor() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(provider -> provider.type().getName().startsWith(OWN))
        .map(ServiceLoader.Provider::get)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the processor is not on the class path"));
  }
}
