package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Writer {
  @Input(shape = "words") Tokens written();
  @Embedding(vocabulary = "9", units = "4") Sequence vectors(Tokens written);
  @MeanPooling Features gist(Sequence vectors);
  @Broadcast Sequence everywhere(Features gist, Sequence vectors);
  @Add Sequence sum(Sequence vectors, Sequence everywhere);
  @Logits(classes = "9") StepScores next(Sequence sum);
}

@Live
@OwnSamples(tokens = "written", scores = "next") // expect: because 'gist' has one value for all steps
@Distillation(teacher = Writer.class, student = Writer.class)
interface OnItsOwn {
  @JensenShannon Loss soft(@Teacher StepScores next, @Student("next") StepScores own);
}
