package org.distill4j.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor of someone else, which writes sources in the package {@code examples}. */
final class SourceWriter extends AbstractProcessor {

  private final List<Map<String, String>> rounds;
  private int round;

  /**
   * Creates a writer.
   *
   * @param first the types written in the first round, by name
   * @param second the types written in the second round
   */
  SourceWriter(Map<String, String> first, Map<String, String> second) {
    this.rounds = List.of(first, second);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    if (round < rounds.size()) {
      rounds.get(round++).forEach(this::write);
    }
    return false;
  }

  private void write(String name, String source) {
    try (Writer writer =
        processingEnv.getFiler().createSourceFile("examples." + name).openWriter()) {
      writer.write(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
