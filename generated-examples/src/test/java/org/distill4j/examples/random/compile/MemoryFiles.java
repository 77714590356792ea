package org.distill4j.examples.random.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Keeps the output of a compilation in memory and loads the classes from it. */
public final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final Map<String, Written> written = new HashMap<>();

  /** The class path, read once. */
  private static final StandardJavaFileManager LIBRARIES =
      ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);

  MemoryFiles() {
    super(LIBRARIES);
  }

  /** Does nothing: the class path stays open for the next compilation. */
  @Override
  public void close() {}

  /** A written file. */
  private static final class Written extends SimpleJavaFileObject {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Written(String name, Kind kind) {
      super(URI.create("written:///" + name.replace('.', '/') + kind.extension), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    Written file = new Written(className, kind);
    written.put(className + kind.extension, file);
    return file;
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    Written file = new Written(packageName + "." + relativeName, JavaFileObject.Kind.OTHER);
    written.put(packageName + "/" + relativeName, file);
    return file;
  }

  /** Returns the source that the processor wrote for a class. */
  public Optional<String> source(String className) {
    return Optional.ofNullable(written.get(className + ".java"))
        .map(file -> file.getCharContent(true).toString());
  }

  /** Returns a loader of the written classes. */
  public ClassLoader loader() {
    return new ClassLoader(getClass().getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        Written file = written.get(name + ".class");
        if (file == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = file.bytes.toByteArray();
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }
}
