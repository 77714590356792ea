/** The MiniLM sentence encoder as a spec, its weights and its tokeniser. */
package org.distill4j.samples.gloss.encoder;
