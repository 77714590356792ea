package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Reader {
  @Input(shape = {"words", "8"}) Sequence text();
  @LayerNorm Sequence normal(Sequence text);
  @Dense(units = "9") Sequence value(Sequence text);
  @Attention(heads = "3") // expect: @Attention on 'context' requires
  Sequence context(
      @From("normal") Sequence query, @From("text") Sequence key, Sequence value);
  @FirstStep Features first(Sequence context);
  @Logits(classes = "10") Scores answer(Features first);
}
