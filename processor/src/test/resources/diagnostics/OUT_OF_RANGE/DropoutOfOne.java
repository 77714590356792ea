package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dropout(rate = 1) Features dropped(Features video); // expect: The element 'rate' of @Dropout on 'dropped' is 1.0. Fix: Use a value from 0 to 1, excluding 1
  @Logits(classes = "10") Scores answer(Features dropped);
}
