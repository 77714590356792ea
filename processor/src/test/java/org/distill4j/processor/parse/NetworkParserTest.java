package org.distill4j.processor.parse;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problem;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.InRound;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.parse.source.Unresolved;
import org.distill4j.processor.spec.BlockUse;
import org.distill4j.processor.spec.InputSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NetworkSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;
import org.junit.jupiter.api.Test;

/** The networks that the parser reads from javac's elements. */
final class NetworkParserTest {

  private static final String ANSWERER =
      """
      @Network
      interface Answerer {
        @Dimension(64) int width();
        @Dimension int answers();
        @Input(shape = {"clips", "8"}) Sequence frames();
        @Dense(units = "width / 2") Sequence mapped(Sequence frames);
        @MeanPooling @Output Features pooled(@From("mapped") Sequence values);
        @Dropout(rate = 0.5) Features dropped(Features pooled);
        @Logits(classes = "answers") Scores answer(@From("dropped") Features f);
      }
      """;

  private static void network(String source, String name, BiConsumer<NetworkSpec, Problems> test) {
    InRound.of(
        source,
        sources -> {
          Problems problems = new Problems();
          Optional<NetworkSpec> spec =
              new Parsers(sources)
                  .network(sources.type("examples." + name).orElseThrow(), problems);
          test.accept(spec.orElse(null), problems);
        });
  }

  private static List<DiagnosticId> ids(Problems problems) {
    return problems.all().stream().map(Problem::id).toList();
  }

  private static NodeSpec node(NetworkSpec spec, String name) {
    return spec.nodes().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aNetworkHasItsNameAndVisibility() {
    network(
        ANSWERER,
        "Answerer",
        (spec, problems) -> {
          assertThat(spec.name().qualified()).isEqualTo("examples.Answerer");
          assertThat(spec.isPublic()).isFalse();
          assertThat(problems.haveErrors()).isFalse();
        });
  }

  @Test
  void aNestedNetworkIsPublicWithItsEnclosingType() {
    network(
        """
        public interface Example {
          @Network interface Nested { @Input(shape = "8") Features video(); }
        }
        """,
        "Example.Nested",
        (spec, problems) -> {
          assertThat(spec.name().simpleName()).isEqualTo("Example.Nested");
          assertThat(spec.isPublic()).isTrue();
        });
  }

  @Test
  void dimensionsMayBeUnbound() {
    network(
        ANSWERER,
        "Answerer",
        (spec, problems) -> {
          assertThat(spec.dimension("width").orElseThrow().value()).isEqualTo(OptionalInt.of(64));
          assertThat(spec.dimension("answers").orElseThrow().value())
              .isEqualTo(OptionalInt.empty());
        });
  }

  @Test
  void inputsHaveAKindAndTheTextsOfTheirShape() {
    network(
        ANSWERER,
        "Answerer",
        (spec, problems) -> {
          InputSpec frames = spec.input("frames").orElseThrow();
          assertThat(frames.kind().name()).isEqualTo("Sequence");
          assertThat(frames.kind().role()).isEqualTo(KindType.Role.VALUE);
          assertThat(frames.shape()).containsExactly("clips", "8").inOrder();
        });
  }

  @Test
  void nodesHaveAnOperationAndReadByParameterName() {
    network(
        ANSWERER,
        "Answerer",
        (spec, problems) -> {
          NodeSpec mapped = node(spec, "mapped");
          assertThat(mapped.operation().type().name()).isEqualTo("Dense");
          assertThat(mapped.operation().arguments().get("units").value()).isEqualTo("width / 2");
          assertThat(mapped.reads().stream().map(ReadSpec::node)).containsExactly("frames");
          assertThat(mapped.output()).isFalse();
        });
  }

  @Test
  void fromNamesAnotherNode() {
    network(
        ANSWERER,
        "Answerer",
        (spec, problems) -> {
          ReadSpec read = node(spec, "pooled").reads().get(0);
          assertThat(read.parameter()).isEqualTo("values");
          assertThat(read.node()).isEqualTo("mapped");
          assertThat(node(spec, "pooled").output()).isTrue();
        });
  }

  @Test
  void defaultsAreArgumentsToo() {
    network(
        ANSWERER,
        "Answerer",
        (spec, problems) ->
            assertThat(node(spec, "mapped").operation().arguments().keySet())
                .containsAtLeast("units", "activation"));
  }

  @Test
  void aUseOfABlockHasItsSettings() {
    network(
        """
        @Block interface Mapping {
          @Dimension int units();
          @Input(shape = "8") Features in();
          @Dense(units = "units") @Carry("in") Features out(Features in);
        }
        @Network interface Net {
          @Input(shape = "8") Features video();
          @Use(repeat = "3", shared = true, with = {"units = 8", " other=2 * 4"})
          Mapping mapped(@From("video") Features in);
          Mapping plain(@From("video") Features in);
        }
        """,
        "Net",
        (spec, problems) -> {
          BlockUse mapped = spec.uses().get(0);
          assertThat(mapped.block()).isEqualTo("examples.Mapping");
          assertThat(mapped.repeat()).isEqualTo("3");
          assertThat(mapped.shared()).isTrue();
          assertThat(mapped.with()).containsExactly("units", "8", "other", "2 * 4").inOrder();
          assertThat(mapped.reads().get(0).parameter()).isEqualTo("in");
          BlockUse plain = spec.uses().get(1);
          assertThat(plain.repeat()).isEqualTo("1");
          assertThat(plain.with()).isEmpty();
        });
  }

  @Test
  void aSettingOfABlockIsAnAssignment() {
    network(
        """
        @Block interface Mapping { @Input(shape = "8") Features in(); }
        @Network interface Net {
          @Input(shape = "8") Features video();
          @Use(with = "units") Mapping mapped(@From("video") Features in);
        }
        """,
        "Net",
        (spec, problems) -> {
          assertThat(ids(problems)).containsExactly(DiagnosticId.MALFORMED_SIZE);
          assertThat(problems.all().get(0).message())
              .contains("an assignment such as \"width = 64\"");
        });
  }

  @Test
  void aClassIsNotASpec() {
    network(
        "@Network class Net {}",
        "Net",
        (spec, problems) -> {
          assertThat(spec).isNull();
          assertThat(ids(problems)).containsExactly(DiagnosticId.NOT_AN_INTERFACE);
        });
  }

  @Test
  void aTypeThatDoesNotExistYetDefersTheSpec() {
    InRound.of(
        """
        @Network interface Net { @Logits(classes = "3") Missing answer(Features video); }
        @Network interface Sub extends Net {}
        @Network interface Fine { @Input(shape = "8") Features video(); }
        """,
        sources -> {
          assertThat(missing(sources, "examples.Net")).isTrue();
          assertThat(missing(sources, "examples.Sub")).isTrue();
          assertThat(missing(sources, "examples.Fine")).isFalse();
        });
  }

  private static boolean missing(Sources sources, String type) {
    return new Unresolved(sources, Optional.empty())
        .in(sources.type(type).orElseThrow())
        .isPresent();
  }
}
