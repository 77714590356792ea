package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "2_000_000_000") Features video();
  @Input(shape = "2_000_000_000") Features sound();
  @Concatenation Features both(Features video, Features sound); // expect: The size of 'both' (features) is 4,000,000,000
  @Logits(classes = "10") Scores answer(Features both);
}
