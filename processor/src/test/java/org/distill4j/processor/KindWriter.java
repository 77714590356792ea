package org.distill4j.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Generates the kind {@code examples.Sound} in its first round. */
final class KindWriter extends AbstractProcessor {

  private boolean done;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      try (Writer writer =
          processingEnv.getFiler().createSourceFile("examples.Sound").openWriter()) {
        writer.write(
            """
            package examples;
            @org.distill4j.dsl.kind.Kind(
                axes = "features", column = "org.distill4j.runtime.data.FeatureColumn")
            interface Sound {}
            """);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }
}
