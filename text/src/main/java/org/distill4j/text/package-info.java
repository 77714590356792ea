/** Texts as the inputs of pretrained networks: token indices by the network's own tokeniser. */
package org.distill4j.text;
