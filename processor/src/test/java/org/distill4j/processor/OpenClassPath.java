package org.distill4j.processor;

import com.google.testing.compile.ForwardingStandardJavaFileManager;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The compiler of the JDK with the jars of the class path opened once for each thread, which takes
 * longer than to compile a spec.
 */
final class OpenClassPath implements JavaCompiler {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private static final ThreadLocal<StandardJavaFileManager> FILES =
      ThreadLocal.withInitial(() -> new Kept(JAVAC.getStandardFileManager(null, null, null)));

  /** Files that stay open. */
  private static final class Kept extends ForwardingStandardJavaFileManager {

    Kept(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public void close() {}
  }

  @Override
  public StandardJavaFileManager getStandardFileManager(
      DiagnosticListener<? super JavaFileObject> listener, Locale locale, Charset charset) {
    return FILES.get();
  }

  @Override
  public CompilationTask getTask(
      Writer out,
      JavaFileManager files,
      DiagnosticListener<? super JavaFileObject> listener,
      Iterable<String> options,
      Iterable<String> classes,
      Iterable<? extends JavaFileObject> sources) {
    return JAVAC.getTask(out, files, listener, options, classes, sources);
  }

  @Override
  public int isSupportedOption(String option) {
    return JAVAC.isSupportedOption(option);
  }

  @Override
  public int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
    return JAVAC.run(in, out, err, arguments);
  }

  @Override
  public Set<SourceVersion> getSourceVersions() {
    return JAVAC.getSourceVersions();
  }
}
