package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension int width();
  @Input(shape = "width") Features video();
  @Dense(units = "8 / (width + 1)") Features hidden(Features video); // expect: it divides by the sum 'width + 1'
  @Logits(classes = "10") Scores answer(Features hidden);
}
