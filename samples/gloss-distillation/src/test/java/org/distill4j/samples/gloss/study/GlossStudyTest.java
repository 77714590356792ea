package org.distill4j.samples.gloss.study;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.teacher.SignalTable;
import org.distill4j.runtime.teacher.body.BodyReader;
import org.distill4j.runtime.teacher.body.BodyValue;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.body.TeacherBody;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.samples.gloss.data.Gloss;
import org.distill4j.samples.gloss.data.GlossColumns;
import org.distill4j.samples.gloss.data.GlossParts;
import org.distill4j.samples.gloss.scheme.GlossStudentGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The study on a few glosses, with vectors that tell the class. */
final class GlossStudyTest {

  private static final int GLOSSES = 240;
  private static final GlossParts PARTS =
      GlossParts.drawn(
          IntStream.range(0, GLOSSES)
              .mapToObj(i -> new Gloss("n" + i, "word%s other%s".formatted(i % 45, i % 7), i % 45))
              .toList(),
          90,
          90,
          60);

  @TempDir private Path folder;

  /** Gives each gloss a vector whose element of its class is 1. */
  private static SignalTable vectors(List<Gloss> glosses) {
    Examples examples =
        Examples.builder()
            .input("text", new TokenColumn(new int[glosses.size()][1]))
            .ids(glosses.stream().map(Gloss::id).toList())
            .build();
    return SignalTable.record(
        EncoderVectors.teacher(),
        new ClassBody(glosses),
        examples,
        List.of("sentence"),
        64,
        TrainingListener.silent());
  }

  private record ClassBody(List<Gloss> glosses) implements TeacherBody {

    @Override
    public BodyReader open(ExternalGraph declared, List<BodyValue> wanted, Examples examples) {
      return new BodyReader() {
        @Override
        public List<String> inputs() {
          return List.of();
        }

        @Override
        public List<INDArray> read(Batch batch) {
          INDArray vectors = Nd4j.zeros(batch.size(), 384);
          for (int i = 0; i < batch.size(); i++) {
            vectors.putScalar(i, glosses.get(batch.examples()[i]).file(), 1);
          }
          return List.of(vectors);
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };
    }

    @Override
    public String fingerprint() {
      return "classes";
    }
  }

  @Test
  void comparesStudentsAndResumes() throws IOException {
    SignalTable vectors = vectors(PARTS.all());
    GlossColumns columns = new GlossColumns(GlossColumns.vocabulary(PARTS.training(), 60), vectors);
    GlossStudy study =
        new GlossStudy(
            PARTS,
            columns,
            vectors,
            GlossTrials.DISTILLED.toBuilder().epochs(2).build(),
            UnaryOperator.identity());

    Results first = study.run(List.of(1L, 2L), Optional.of(folder));
    Results again = study.run(List.of(1L, 2L), Optional.of(folder));

    assertThat(first.trials())
        .containsExactly(
            "bag of words",
            GlossTrials.STUDENT,
            GlossTrials.TEACHER,
            "vanilla",
            "embeddings",
            "vanilla and embeddings",
            "pairs",
            "lists")
        .inOrder();
    assertThat(first.of("lists")).hasSize(2);
    assertThat(first.of("vanilla").get(0).dependsOn())
        .containsKey("body of org.distill4j.samples.gloss.teacher.GlossTeacher");
    assertThat(first.score(GlossTrials.TEACHER).mean()).isGreaterThan(0.5);
    assertThat(again.table().toString()).isEqualTo(first.table().toString());
    assertThat(Files.exists(folder.resolve("vanilla-seed-2.json"))).isTrue();
  }

  @Test
  void tellsAMissingBodyBeforeTraining() {
    SignalTable vectors = vectors(PARTS.all());
    GlossColumns columns = new GlossColumns(GlossColumns.vocabulary(PARTS.training(), 60), vectors);
    List<Gloss> test = PARTS.test();
    StudyData data =
        StudyData.of(
            columns.examples(PARTS.training(), 90),
            EvaluationSet.of(
                columns.examples(test, test.size()), GlossColumns.labels(test, test.size())),
            Map.of("vocabulary", 60, "classes", 45));

    IllegalArgumentException problem =
        assertThrows(
            IllegalArgumentException.class,
            () -> Study.of(data).check(GlossTrials.distilled(GlossTrials.DISTILLED, 1)));

    assertThat(problem)
        .hasMessageThat()
        .isEqualTo(
            "The external teacher org.distill4j.samples.gloss.teacher.GlossTeacher has no body;"
                + " supply it with StudyData.withBodies.");
  }

  @Test
  void theStudentIsSmall() {
    GlossStudentGraph student = GlossStudentGraph.builder().vocabulary(7_000).classes(45).build();

    assertThat(student.parameters() * Float.BYTES).isLessThan(2_000_000);
  }
}
