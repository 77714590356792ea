package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problem;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.InRound;
import org.distill4j.processor.parse.Parsers;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entry points of a round, and the caches behind them. */
final class CompilationRoundTest {

  private static final String NETWORK =
      """
      @Network
      interface Answerer {
        @Input(shape = "8") Features video();
        @Logits(classes = "10") Scores answer(Features video);
      }
      """;

  private static final String DISTILLATION =
      """
      @Distillation(teacher = Answerer.class, student = Answerer.class)
      interface Distilled {
        @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
      }
      """;

  private static final String BROKEN =
      """
      @Network
      interface Answerer {
        @Input(shape = "8") Features video();
        @Logits(classes = "10") Scores answer(Features vidoe);
      }
      """;

  @TempDir Path folder;

  private static TypeElement type(Sources sources, String name) {
    return sources.type("examples." + name).orElseThrow();
  }

  private static List<DiagnosticId> ids(Problems problems) {
    return problems.all().stream().map(Problem::id).toList();
  }

  @Test
  void aNetworkHasASourceAndThreeResources() {
    InRound.of(
        NETWORK,
        sources -> {
          Problems problems = new Problems();
          Optional<Output> output =
              new CompilationRound(sources).network(type(sources, "Answerer"), problems);
          assertThat(problems.haveErrors()).isFalse();
          assertThat(output.orElseThrow().source().qualifiedName())
              .isEqualTo("examples.AnswererGraph");
          assertThat(output.orElseThrow().resources().stream().map(it -> it.path()).toList())
              .containsExactly(
                  "META-INF/distill4j/examples.Answerer.json",
                  "META-INF/distill4j/examples.Answerer.mmd",
                  "META-INF/distill4j/examples.Answerer.svg");
        });
  }

  @Test
  void aDistillationIsEmittedFromItsNetworks() {
    InRound.of(
        NETWORK + DISTILLATION,
        sources -> {
          Problems problems = new Problems();
          Optional<Output> output =
              new CompilationRound(sources).distillation(type(sources, "Distilled"), problems);
          assertThat(output.orElseThrow().source().source())
              .contains("class DistilledDistiller extends Distiller");
          assertThat(problems.haveErrors()).isFalse();
        });
  }

  @Test
  void aBrokenNetworkIsReportedAtItselfAndNotByItsDistillations() {
    InRound.of(
        BROKEN + DISTILLATION,
        sources -> {
          CompilationRound round = new CompilationRound(sources);
          Problems ofDistillation = new Problems();
          assertThat(round.distillation(type(sources, "Distilled"), ofDistillation)).isEmpty();
          assertThat(ofDistillation.all()).isEmpty();
          assertThat(ofDistillation.haveErrors()).isTrue();
          Problems ofNetwork = new Problems();
          assertThat(round.network(type(sources, "Answerer"), ofNetwork)).isEmpty();
          assertThat(ids(ofNetwork)).containsExactly(DiagnosticId.UNKNOWN_NODE);
        });
  }

  @Test
  void aBrokenNetworkFromAnotherModuleIsReportedByItsDistillation() {
    SpecCompiler.compileWithoutProcessor(
        folder,
        "examples.Answerer",
        "package examples; import org.distill4j.dsl.*; import org.distill4j.dsl.kind.*;"
            + " import org.distill4j.dsl.operation.*; public "
            + BROKEN.substring(BROKEN.indexOf("@Network")),
        List.of("-parameters"));
    InRound.of(
        new SpecCompiler().with(folder),
        DISTILLATION,
        sources -> {
          Problems problems = new Problems();
          assertThat(
                  new CompilationRound(sources).distillation(type(sources, "Distilled"), problems))
              .isEmpty();
          assertThat(ids(problems))
              .containsExactly(DiagnosticId.NETWORK_BROKEN, DiagnosticId.NETWORK_BROKEN);
          assertThat(problems.all().get(0).message())
              .contains("The teacher 'Answerer' comes from another module and has errors:");
          assertThat(problems.all().get(1).message()).contains("The student 'Answerer'");
        });
  }

  @Test
  void aBrokenBlockFromAnotherModuleIsReportedWhereItIsUsed() {
    SpecCompiler.compileWithoutProcessor(
        folder,
        "examples.Refinement",
        """
        package examples;
        import org.distill4j.dsl.*;
        import org.distill4j.dsl.kind.*;
        import org.distill4j.dsl.operation.*;
        @Block
        public interface Refinement {
          @Input(shape = "8") Features state();
          @Dense(units = "8") Features mapped(Features missing);
        }
        """,
        List.of("-parameters"));
    InRound.of(
        new SpecCompiler().with(folder),
        """
        @Network
        interface Answerer {
          @Input(shape = "8") Features video();
          @Use Refinement refinement(@From("video") Features state);
          @Logits(classes = "10") Scores answer(@From("refinement.mapped") Features last);
        }
        """,
        sources -> {
          Problems problems = new Problems();
          assertThat(new CompilationRound(sources).network(type(sources, "Answerer"), problems))
              .isEmpty();
          assertThat(ids(problems)).containsExactly(DiagnosticId.NETWORK_BROKEN);
          assertThat(problems.all().get(0).message())
              .contains("The block 'Refinement' comes from another module and has errors:");
          assertThat(problems.all().get(0).message()).contains("missing");
        });
  }

  @Test
  void blocksAreParsedAndCheckedOnce() {
    InRound.of(
        """
        @Block
        interface Refinement {
          @Input(shape = "8") Features state();
          @Dense(units = "8") Features mapped(Features state);
        }
        """,
        sources -> {
          int[] checks = new int[1];
          Blocks blocks =
              new Blocks(sources, new Parsers(sources), (block, problems) -> checks[0]++);
          Optional<NetworkSpec> first = blocks.usable("examples.Refinement");
          assertThat(first.map(block -> block.name().toString()))
              .isEqualTo(Optional.of("Refinement"));
          assertThat(blocks.usable("examples.Refinement")).isEqualTo(first);
          assertThat(blocks.problems("examples.Refinement").all()).isEmpty();
          assertThat(checks[0]).isEqualTo(1);
        });
  }

  @Test
  void aBlockThatContainsItselfIsCheckedOnce() {
    InRound.of(
        """
        @Block
        interface Endless {
          @Input(shape = "8") Features state();
          Endless again(Features state);
          @Dense(units = "8") Features mapped(@From("again.mapped") Features state);
        }
        """,
        sources -> {
          CompilationRound round = new CompilationRound(sources);
          Problems problems = new Problems();
          round.block(type(sources, "Endless"), problems);
          assertThat(ids(problems)).containsExactly(DiagnosticId.BLOCK_CYCLE);
          Problems again = new Problems();
          round.block(type(sources, "Endless"), again);
          assertThat(ids(again)).containsExactly(DiagnosticId.BLOCK_CYCLE);
        });
  }

  @Test
  void aBlockWithErrorsIsNotUsable() {
    InRound.of(
        """
        @Block
        interface Refinement {
          @Input(shape = "8") Features state();
          @Dense(units = "8") @Carry("staet") Features mapped(Features state);
        }

        @Network
        interface Answerer {
          @Input(shape = "8") Features video();
          Refinement refined(@From("video") Features state);
          @Logits(classes = "10") Scores answer(@From("refined.mapped") Features f);
        }
        """,
        sources -> {
          CompilationRound round = new CompilationRound(sources);
          Problems ofNetwork = new Problems();
          assertThat(round.network(type(sources, "Answerer"), ofNetwork)).isEmpty();
          assertThat(ofNetwork.all()).isEmpty();
          Problems ofBlock = new Problems();
          round.block(type(sources, "Refinement"), ofBlock);
          assertThat(ids(ofBlock)).containsExactly(DiagnosticId.CARRY_MISMATCH);
        });
  }

  @Test
  void problemsOfAnOperationAreReportedAtItsDeclaration() {
    InRound.of(
        """
        @org.distill4j.dsl.extension.Operation(
            implementation = "examples.Missing",
            signature = "Features(f) -> Features(f)",
            parameters = "0")
        @interface Own {}
        """,
        sources -> {
          Problems problems = new Problems();
          new CompilationRound(sources).operation(type(sources, "Own"), problems);
          assertThat(ids(problems)).containsExactly(DiagnosticId.IMPLEMENTATION_NOT_FOUND);
        });
  }
}
