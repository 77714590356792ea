package org.distill4j.samples.benchmarks.compiler;

import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps written files in memory, so that no disk is timed. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final Map<String, MemoryFile> classes = new TreeMap<>();
  private final Map<String, MemoryFile> sources = new TreeMap<>();

  MemoryFiles(StandardJavaFileManager files) {
    super(files);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String className,
      JavaFileObject.Kind kind,
      FileObject sibling) {
    String path = className.replace('.', '/') + kind.extension;
    MemoryFile file = new MemoryFile(path, kind);
    (kind == JavaFileObject.Kind.CLASS ? classes : sources).put(path, file);
    return file;
  }

  @Override
  public FileObject getFileForOutput(
      JavaFileManager.Location location, String packageName, String name, FileObject sibling) {
    return new MemoryFile(packageName.replace('.', '/') + "/" + name, JavaFileObject.Kind.OTHER);
  }

  /** Returns the class files by path. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> written = new TreeMap<>();
    classes.forEach((path, file) -> written.put(path, file.bytes()));
    return written;
  }

  /** Returns the generated sources by path. */
  Map<String, String> sources() {
    Map<String, String> written = new TreeMap<>();
    sources.forEach((path, file) -> written.put(path, file.getCharContent(true).toString()));
    return written;
  }
}
