import { writeFileSync } from 'node:fs';
import { openLink, test } from './fixtures.ts';
const links: Record<string,string> = {
 start: '', answered: '#v=1&answers=exposure,private', size: '#v=1&view=size&name=payments-prod&vnet=10.20.0.0/16&pool=system,linux,3,,30,10%25,System&pool=user,linux,5,3-20,110,33%25&internalLoadBalancers=2', compare: '#v=1&view=compare', bad:'#v=1&view=size&vnet=10.0.0.1/8&pool=a,linux,x,,9999,q' };
for (const [n,l] of Object.entries(links)) test(n, async ({page}) => { await page.setViewportSize({width:1440,height:900}); await openLink(page,l); await page.waitForLoadState('networkidle'); await page.waitForTimeout(500); writeFileSync(`/tmp/e2e-x/${n}.yml`, await page.locator('body').ariaSnapshot()+'\n'+page.url()); await page.screenshot({path:`/tmp/e2e-x/${n}.png`,fullPage:true}); });
