package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Tagger {
  @Input(shape = {"words", "8"}) Sequence sentence();
  @Logits(classes = "5") StepScores tag(Sequence sentence);
}

@Distillation(teacher = Tagger.class, student = Tagger.class)
interface Tagged {
  @CrossEntropy
  Loss tags(@Student StepScores tag, StepLabels annotated); // expect: Declare them: @Annotated StepLabels annotated();
  @VanillaDistillation
  Loss soft(@Teacher StepScores tag, @Student("tag") StepScores own);
}
