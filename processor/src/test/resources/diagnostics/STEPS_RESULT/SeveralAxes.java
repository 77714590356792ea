package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Cell {
  @Input(shape = {"frames", "8"}) Sequence frames();
  @Dense(units = "4") Sequence seen(Sequence frames);
  @MeanPooling Features gist(Sequence seen);
}

@Network
interface Answerer {
  @Input(shape = {"clips", "frames", "8"}) FrameSequence video();
  @Use(over = Over.STEPS)
  Cell cell(@From("video") FrameSequence frames);
  @MeanPooling Features seen(
      @From("cell.seen") Sequence last); // expect: 'seen' reads 'cell.seen' as Sequence, but Sequence has several axes
  @Logits(classes = "10") Scores answer(Features seen);
}
