package org.distill4j.processor.parse;

import static com.google.common.truth.Truth.assertThat;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.distill4j.processor.fixture.InRound;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.junit.jupiter.api.Test;

final class MemberTest {

  private static TypeElement type(Sources sources, String name) {
    return sources.type("examples." + name).orElseThrow();
  }

  private static ExecutableElement width(Sources sources) {
    return ElementFilter.methodsIn(type(sources, "Answerer").getEnclosedElements()).get(0);
  }

  @Test
  void anInheritedMemberIsPlacedAtTheSpec() {
    InRound.of(
        """
        @Network
        interface Answerer {
          @Dimension(64) int width();
        }
        @Network interface Derived extends Answerer {}
        """,
        sources -> {
          TypeElement derived = type(sources, "Derived");
          Member own = new Member(width(sources), Declaration.of(type(sources, "Answerer")));
          Member inherited = new Member(width(sources), Declaration.of(derived));
          assertThat(own.inherited()).isFalse();
          assertThat(own.place().element()).isEqualTo(width(sources));
          assertThat(inherited.inherited()).isTrue();
          assertThat(inherited.place().element()).isEqualTo(derived);
          AnnotationMirror width =
              Sources.annotation(width(sources), Names.DIMENSION).orElseThrow();
          assertThat(own.at(sources, width, "value").value()).isNotNull();
          assertThat(inherited.at(sources, width, "value").value()).isNull();
        });
  }
}
