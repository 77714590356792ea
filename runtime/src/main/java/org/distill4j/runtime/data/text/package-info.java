/** Words of texts and the indices that networks take for them. */
package org.distill4j.runtime.data.text;
