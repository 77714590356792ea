package org.distill4j.processor;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.emit.GeneratedFile;
import org.distill4j.processor.resource.Resource;

/**
 * Writes the files of one spec.
 *
 * @param origin the interface of the spec, the only originating element of its files
 * @param problems receives names that are taken and files that cannot be written
 */
record Writing(Filer filer, TypeElement origin, Problems problems) {

  void write(List<Output> outputs) {
    for (Output output : outputs) {
      if (writeSource(output.source(), output.place())) {
        output.resources().forEach(resource -> writeResource(resource, output.place()));
      }
    }
  }

  /** Writes a source; reports its name and returns false if the name is taken. */
  private boolean writeSource(GeneratedFile file, Place place) {
    try (Writer writer = filer.createSourceFile(file.qualifiedName(), origin).openWriter()) {
      writer.write(file.source());
      return true;
    } catch (FilerException e) {
      problems.add(
          DiagnosticId.GENERATED_NAME_TAKEN,
          place,
          file.qualifiedName(),
          origin.getQualifiedName());
    } catch (IOException e) {
      reportFailure(file.qualifiedName(), place, e);
    }
    return false;
  }

  private void writeResource(Resource resource, Place place) {
    try (Writer writer =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), origin)
            .openWriter()) {
      writer.write(resource.content());
    } catch (IOException e) {
      reportFailure(resource.path(), place, e);
    }
  }

  private void reportFailure(String file, Place place, IOException failure) {
    problems.add(DiagnosticId.WRITE_FAILED, place, file, origin.getSimpleName(), reason(failure));
  }

  /**
   * Returns the message of a failure; with the exception's name if it is missing or a path alone.
   */
  private static String reason(IOException failure) {
    boolean isUnclear = failure.getMessage() == null || failure instanceof FileSystemException;
    return isUnclear
        ? failure
            .toString()
            .replace(failure.getClass().getName(), failure.getClass().getSimpleName())
        : failure.getMessage();
  }
}
