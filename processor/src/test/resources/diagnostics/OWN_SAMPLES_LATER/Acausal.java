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
  @Dense(units = "4") Sequence query(Sequence vectors);
  @Dense(units = "4") Sequence key(Sequence vectors);
  @Attention(heads = "2") Sequence context(Sequence query, Sequence key, @From("vectors") Sequence value);
  @Logits(classes = "9") StepScores next(Sequence context);
}

@Live
@OwnSamples(tokens = "written", scores = "next") // expect: because 'context' is a @Attention with causal = false
@Distillation(teacher = Writer.class, student = Writer.class)
interface OnItsOwn {
  @JensenShannon Loss soft(@Teacher StepScores next, @Student("next") StepScores own);
}
