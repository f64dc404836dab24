import { stepDays } from '../island/step-days.ts'

for (const slider of document.querySelectorAll<HTMLInputElement>('.slider input')) stepDays(slider)
