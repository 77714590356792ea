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
  @Dense(units = "2000000000 * 2000000000 * 3 * width") // expect: The size '2000000000 * 2000000000 * 3 * width' is 12,000,000,000,000,000,000 * width
  Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}
