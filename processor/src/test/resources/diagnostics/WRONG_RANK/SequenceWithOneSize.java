package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "2048") Sequence frames(); // expect: The shape of 'frames' has rank 1, but Sequence has rank 2: steps, features
  @MeanPooling Features video(Sequence frames);
  @Logits(classes = "10") Scores answer(Features video);
}
