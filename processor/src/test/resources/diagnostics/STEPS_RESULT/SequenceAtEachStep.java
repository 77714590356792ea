package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Cell {
  @Input(shape = "8") Features word();
  @Input(shape = "8") Features state();
  @Concatenation Features both(Features word, Features state);
  @Carry("state") @Dense(units = "8") Features next(Features both);
}

@Block
interface Clip {
  @Input(shape = {"frames", "8"}) Sequence frames();
  @Use(over = Over.STEPS) Cell cell(@From("frames") Sequence word);
  @Activate(activation = Activation.TANH) Features seen(@From("cell.next") Features last);
}

@Network
interface Answerer {
  @Input(shape = {"clips", "4", "8"}) FrameSequence video();
  @Use(over = Over.STEPS) Clip clip(@From("video") FrameSequence frames);
  @MeanPooling Features gist(@From("clip.cell[*].next") Sequence clips); // expect: 'gist' reads 'clip.cell[*].next' as Sequence, but it is a sequence at each step
  @Logits(classes = "10") Scores answer(Features gist);
}
