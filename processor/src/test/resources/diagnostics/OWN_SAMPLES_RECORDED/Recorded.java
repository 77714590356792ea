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
  @Gru(units = "4", keep = Keep.ALL) Sequence state(Sequence vectors);
  @Logits(classes = "9") StepScores next(Sequence state);
}

@OwnSamples(tokens = "written", scores = "next") // expect: The teacher of 'OnItsOwn' cannot read what the student writes
@Distillation(teacher = Writer.class, student = Writer.class)
interface OnItsOwn {
  @JensenShannon Loss soft(@Teacher StepScores next, @Student("next") StepScores own);
}
