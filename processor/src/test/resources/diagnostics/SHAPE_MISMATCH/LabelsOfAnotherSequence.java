package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Tagger {
  @Input(shape = {"words", "8"}) Sequence sentence();
  @Input(shape = {"clips", "8"}) Sequence video();
  @Logits(classes = "5") StepScores tag(Sequence sentence);
  @Logits(classes = "5") StepScores scene(Sequence video);
}

@Distillation(teacher = Tagger.class, student = Tagger.class)
interface Tagged {
  @Annotated StepLabels annotated();
  @CrossEntropy
  Loss tags(@Student StepScores tag, StepLabels annotated);
  @CrossEntropy
  Loss scenes(@Student StepScores scene, StepLabels annotated); // expect: 'scenes' reads 'annotated' with steps = words, but 'scene' has steps = clips
  @VanillaDistillation
  Loss soft(@Teacher StepScores tag, @Student("tag") StepScores own);
}
