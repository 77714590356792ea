package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"clips", "8"}) Sequence frames();
  @BiLstm(units = "16") Features video(Sequence frames); // expect: @BiLstm cannot compute 'Features' from (Sequence)
  @Logits(classes = "10") Scores answer(Features video);
}
