import type { TextDocument } from 'vscode';

export const isRoadmap = (document: TextDocument): boolean => document.languageId === 'roadmap';
