package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension(8) int width();
  @Input(shape = "8") Features video();
  @Dense(units = "width - 8") Features hidden(Features video); // expect: The size 'width - 8' is 0
  @Logits(classes = "10") Scores answer(Features hidden);
}
