import { createMarkPainter } from '../marks/mark-painter';
import { providePart } from './parts';

providePart('painter', createMarkPainter);
