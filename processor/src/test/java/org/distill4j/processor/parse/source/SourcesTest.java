package org.distill4j.processor.parse.source;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.distill4j.processor.SpecCompiler;
import org.distill4j.processor.fixture.InRound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {

  private static final String NETWORK =
      """
      interface Mixin {}

      @Network
      interface Answerer extends Mixin {
        @Dimension(64) int width();
        @Dimension int answers();
        @Input(shape = {"words", "8"}) Sequence question();
        @BiLstm(units = "16", keep = Keep.LAST) @Output
        Features context(Sequence question);
      }

      class Outer {
        @Block interface Inner {}
      }
      """;

  @TempDir Path folder;

  private static TypeElement type(Sources sources, String name) {
    return sources.type("examples." + name).orElseThrow();
  }

  private static ExecutableElement method(Sources sources, String name) {
    return ElementFilter.methodsIn(type(sources, "Answerer").getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .findFirst()
        .orElseThrow();
  }

  private static AnnotationMirror annotation(Sources sources, String method, String name) {
    return Sources.annotation(method(sources, method), name).orElseThrow();
  }

  @Test
  void typesAreFoundByCanonicalName() {
    InRound.of(
        NETWORK,
        sources -> {
          assertThat(sources.type("examples.Outer.Inner")).isPresent();
          assertThat(sources.type("examples.Missing")).isEmpty();
          assertThat(sources.packageOf(type(sources, "Outer.Inner"))).isEqualTo("examples");
        });
  }

  @Test
  void specsAreRecognised() {
    InRound.of(
        NETWORK,
        sources -> {
          assertThat(Sources.isNetwork(type(sources, "Answerer"))).isTrue();
          assertThat(Sources.isDistillation(type(sources, "Answerer"))).isFalse();
          assertThat(Sources.isSpec(type(sources, "Outer.Inner"))).isTrue();
          assertThat(Sources.isSpec(type(sources, "Mixin"))).isFalse();
        });
  }

  @Test
  void nestedTypesAreCompiledWithTheirOutermostType() {
    InRound.of(
        NETWORK,
        sources -> {
          assertThat(sources.isCompiledNow(type(sources, "Outer.Inner"))).isTrue();
          assertThat(sources.isCompiledNow(sources.type("java.util.Map.Entry").orElseThrow()))
              .isFalse();
        });
  }

  @Test
  void typesOfAnotherModuleAreNotCompiledNow() {
    SpecCompiler.compileWithoutProcessor(
        folder, "other.Foreign", "package other; public interface Foreign {}", List.of());
    InRound.of(
        new SpecCompiler().with(folder),
        "interface Own extends other.Foreign {}",
        sources -> {
          TypeElement foreign = sources.type("other.Foreign").orElseThrow();
          assertThat(sources.isCompiledNow(foreign)).isFalse();
          assertThat(sources.parents(type(sources, "Own"))).containsExactly(foreign);
        });
  }

  @Test
  void subtypesAreRecognised() {
    InRound.of(
        NETWORK,
        sources -> {
          TypeElement answerer = type(sources, "Answerer");
          assertThat(sources.isA(answerer, type(sources, "Mixin"))).isTrue();
          assertThat(sources.isA(answerer, answerer)).isTrue();
          assertThat(sources.isA(type(sources, "Mixin"), answerer)).isFalse();
        });
  }

  @Test
  void operationsAreAnnotationsWithTheMetaAnnotation() {
    InRound.of(
        NETWORK,
        sources -> {
          assertThat(Sources.operations(method(sources, "context")).stream().map(Sources::nameOf))
              .containsExactly("org.distill4j.dsl.operation.BiLstm");
          assertThat(Sources.operations(method(sources, "width"))).isEmpty();
        });
  }

  @Test
  void valuesIncludeDefaults() {
    InRound.of(
        NETWORK,
        sources -> {
          AnnotationMirror width = annotation(sources, "width", Names.DIMENSION);
          AnnotationMirror answers = annotation(sources, "answers", Names.DIMENSION);
          assertThat(sources.value(width, "value", Integer.class)).isEqualTo(64);
          assertThat(Sources.isGiven(width, "value")).isTrue();
          assertThat(sources.value(answers, "value", Integer.class)).isEqualTo(Integer.MIN_VALUE);
          assertThat(Sources.isGiven(answers, "value")).isFalse();
        });
  }

  @Test
  void arraysOfStringsAreRead() {
    InRound.of(
        NETWORK,
        sources ->
            assertThat(sources.texts(annotation(sources, "question", Names.INPUT), "shape"))
                .containsExactly("words", "8")
                .inOrder());
  }

  @Test
  void aValueOfAnotherTypeIsLeftToJavac() {
    InRound.of(
        NETWORK,
        sources -> {
          AnnotationMirror width = annotation(sources, "width", Names.DIMENSION);
          assertThrows(
              UnreadableException.class, () -> sources.value(width, "value", String.class));
          assertThrows(
              IllegalStateException.class, () -> sources.value(width, "size", Integer.class));
        });
  }

  @Test
  void simpleNamesAreTheLastPart() {
    assertThat(Names.simple("org.distill4j.dsl.Network")).isEqualTo("Network");
    assertThat(Names.simple("int")).isEqualTo("int");
  }

  @Test
  void primitiveTypesHaveNoElement() {
    InRound.of(
        NETWORK,
        sources -> {
          assertThat(Sources.declared(method(sources, "width").getReturnType())).isEmpty();
          assertThat(
                  Sources.declared(method(sources, "question").getReturnType())
                      .map(element -> element.getSimpleName().toString()))
              .isEqualTo(Optional.of("Sequence"));
        });
  }
}
