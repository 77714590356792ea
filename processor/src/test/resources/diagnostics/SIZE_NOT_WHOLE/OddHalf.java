package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension(15) int width();
  @Input(shape = "8") Features video();
  @Dense(units = "width / 2") Features hidden(Features video); // expect: The size 'width / 2' is 15 / 2
  @Logits(classes = "10") Scores answer(Features hidden);
}
