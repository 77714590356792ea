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

@Network
interface Other {
  @Input(shape = "words") Tokens text();
  @Embedding(vocabulary = "9", units = "4") Sequence vectors(Tokens text);
  @Logits(classes = "9") StepScores next(Sequence vectors);
}

@Live
@OwnSamples(tokens = "written", scores = "next") // expect: The student writes 'written', but 'Other', whose 'next' the loss 'soft' reads, has no such input
@Distillation(teacher = Other.class, student = Writer.class)
interface OnItsOwn {
  @JensenShannon Loss soft(@Teacher StepScores next, @Student("next") StepScores own);
}
