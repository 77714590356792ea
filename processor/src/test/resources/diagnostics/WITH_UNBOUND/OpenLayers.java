package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension int depth();
  @Input(shape = {"words", "8"}) Sequence words();
  @Gru(units = "8", keep = Keep.LAST)
  @With("layers = depth") // expect: The element 'layers' of 'told' is depth, but the number of its tensors must be known at compile time
  Features told(Sequence words);
  @Logits(classes = "10") Scores answer(Features told);
}
