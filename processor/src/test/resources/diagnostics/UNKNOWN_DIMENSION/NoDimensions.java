package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dense(units = "width") Features hidden(Features video); // expect: Fix: Declare it: @Dimension int width();
  @Logits(classes = "10") Scores answer(Features hidden);
}
