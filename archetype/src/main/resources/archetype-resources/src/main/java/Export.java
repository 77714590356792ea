package ${package};

import java.io.IOException;
import java.nio.file.Path;
import org.distill4j.runtime.export.OnnxExport;
import org.distill4j.runtime.graph.ModelFile;

/** Writes the saved student as an ONNX file, for programs without Java. */
public final class Export {

  private Export() {}

  /**
   * Runs the export.
   *
   * @param arguments the file to write; it may be left out
   */
  public static void main(String[] arguments) throws IOException {
    Path student = Path.of(System.getProperty("student", "target/student.zip"));
    Path file = Path.of(arguments.length > 0 ? arguments[0] : "target/student.onnx");
    OnnxExport.of(ModelFile.description(student), ModelFile.load(student)).write(file);
    System.out.println("exported to " + file);
  }
}
